package care.training.registry.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One step of an organization's filing; never changed, only followed by the next. */
@Entity
@Table(name = "filing_step")
@IdClass(FilingStep.Key.class)
public class FilingStep {
    @Id
    @Column(name = "credit_code")
    private String creditCode;

    @Id
    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FilingState state;

    @Column(name = "since")
    private LocalDate since;

    @Column(name = "document")
    private String document;

    @Column(name = "reason")
    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** A step is known by its organization and its number there. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String creditCode;
        private int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && number == that.number && creditCode.equals(that.creditCode);
        }

        @Override
        public int hashCode() {
            return creditCode.hashCode() * 31 + number;
        }
    }

    protected FilingStep() {}

    private FilingStep(String creditCode, int number, NewFilingStep given, Instant at, String by) {
        this.creditCode = creditCode;
        this.number = number;
        this.state = given.state();
        this.since = given.since();
        this.document = given.document();
        this.reason = given.reason();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /** The first step of an organization whose application has come in. */
    public static FilingStep first(String creditCode, LocalDate registeredOn, Instant at, String by) {
        return new FilingStep(
                creditCode, 1, new NewFilingStep(FilingState.REGISTERED, registeredOn, null, null), at, by);
    }

    /** Problems: FILING_STEP_IMPOSSIBLE, FILING_BEFORE_LAST_STEP. */
    FilingStep followedBy(NewFilingStep given, Instant at, String by) {
        given.requireAfter(state, since);
        return new FilingStep(creditCode, number + 1, given, at, by);
    }

    public String creditCode() {
        return creditCode;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public FilingState state() {
        return state;
    }

    /** The day on which it was reached. */
    public LocalDate since() {
        return since;
    }

    /** The number of the receipt or notice. */
    public Optional<String> document() {
        return Optional.ofNullable(document);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
