package care.training.registry.organization;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A status that an organization holds or held: pilot, stars, inclusive demonstration. */
@Entity
@Table(name = "organization_status")
public class OrganizationStatus {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "credit_code")
    private String creditCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private StatusKind kind;

    @Column(name = "stars")
    private Short stars;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "document")
    private String document;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Version
    @Column(name = "version")
    private int version;

    protected OrganizationStatus() {}

    OrganizationStatus(String creditCode, NewStatus given, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.creditCode = creditCode;
        this.kind = given.kind();
        this.stars = given.stars() == null ? null : given.stars().shortValue();
        this.validFrom = given.from();
        this.validTo = given.to();
        this.document = given.document();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** Whether the two share a day. */
    boolean overlaps(NewStatus other) {
        return kind == other.kind()
                && (validTo == null || !other.from().isAfter(validTo))
                && (other.to() == null || !other.to().isBefore(validFrom));
    }

    /**
     * It ends earlier than was said, or at all. Problems: END_BEFORE_START, STATUS_ENDED (it ends before that day
     * anyway).
     */
    void end(LocalDate lastDay, String reason, Instant at) {
        if (lastDay.isBefore(validFrom)) {
            throw Problem.invalid("to", ProblemCode.END_BEFORE_START);
        }
        if (validTo != null && !lastDay.isBefore(validTo)) {
            throw new Problem(ProblemCode.STATUS_ENDED, validTo.toString()).about("to");
        }
        validTo = lastDay;
        endReason = reason;
        endedAt = at;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public UUID id() {
        return id;
    }

    public String creditCode() {
        return creditCode;
    }

    public StatusKind kind() {
        return kind;
    }

    /** 1 to 5; empty where the kind has none. */
    public Optional<Integer> stars() {
        return Optional.ofNullable(stars).map(Short::intValue);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public String document() {
        return document;
    }

    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
