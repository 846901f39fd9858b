package care.training.registry.employment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is, or was once, known of somebody's post on the days from {@link #validFrom} to {@link #validTo}: known from
 * {@link #recordedAt} on, until something else was.
 */
@Entity
@Table(name = "employment")
public class Employment {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "organization", updatable = false)
    private String organization;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "position", updatable = false)
    private String position;

    @Column(name = "occupation", updatable = false)
    private String occupation;

    @Column(name = "manager_id", updatable = false)
    private UUID managerId;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private LocalDate validTo;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected Employment() {}

    /** @param manager the direct manager's person, null where there is none */
    Employment(StaffMember member, NewEmployment given, UUID manager, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.memberId = member.id();
        this.organization = member.organization();
        this.personId = member.personId();
        this.position = given.position();
        this.occupation = given.occupation();
        this.managerId = manager;
        this.validFrom = given.from();
        this.validTo = given.to();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    private Employment(Employment known, LocalDate lastDay, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.memberId = known.memberId;
        this.organization = known.organization;
        this.personId = known.personId;
        this.position = known.position;
        this.occupation = known.occupation;
        this.managerId = known.managerId;
        this.validFrom = known.validFrom;
        this.validTo = lastDay;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** The same, known from now on to end on an earlier day. */
    Employment until(LocalDate lastDay, Instant at, String by) {
        return new Employment(this, lastDay, at, by);
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    boolean reaches(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    boolean says(NewEmployment given, UUID manager) {
        return position.equals(given.position())
                && Objects.equals(occupation, given.occupation())
                && Objects.equals(managerId, manager)
                && validFrom.equals(given.from())
                && Objects.equals(validTo, given.to());
    }

    UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public String organization() {
        return organization;
    }

    public UUID personId() {
        return personId;
    }

    public String position() {
        return position;
    }

    /** Code of the occupation that the work counts for; empty where it counts for none. */
    public Optional<String> occupation() {
        return Optional.ofNullable(occupation);
    }

    /** The direct manager's person. */
    public Optional<UUID> managerId() {
        return Optional.ofNullable(managerId);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; empty while no end is known. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When something else became known; empty for what is known now. */
    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
