package care.training.learning.enrolment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of what is recorded of a fee. Lines are added and never changed: the last one stands. */
@Entity
@Table(name = "enrolment_fee")
class FeeEntry {
    static final int LONGEST_NOTE = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private FeeState state;

    @Column(name = "amount_cents")
    private long amountCents;

    @Column(name = "note")
    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected FeeEntry() {}

    private FeeEntry(UUID enrolmentId, int number, FeeState state, long amountCents) {
        this.id = UUID.randomUUID();
        this.enrolmentId = enrolmentId;
        this.number = number;
        this.state = state;
        this.amountCents = amountCents;
    }

    static FeeEntry first(UUID enrolmentId, long amountCents, String by, Instant at) {
        return new FeeEntry(enrolmentId, 1, FeeState.DUE, amountCents).by(by, at);
    }

    /** Problems: FEE_STEP_NOT_ALLOWED, INVALID_INPUT where a reason is missing or too long. */
    FeeEntry next(FeeState wanted, String reason, String by, Instant at) {
        if (!state.mayBecome(wanted)) {
            throw new Problem(ProblemCode.FEE_STEP_NOT_ALLOWED);
        }
        String given = reason == null || reason.isBlank() ? null : reason.strip();
        if (given == null && state.needsReason(wanted)) {
            throw Problem.invalid("note", ProblemCode.REQUIRED);
        } else if (given != null && given.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", ProblemCode.TOO_LONG, LONGEST_NOTE);
        }
        FeeEntry next = new FeeEntry(enrolmentId, number + 1, wanted, amountCents).by(by, at);
        next.note = given;
        return next;
    }

    private FeeEntry by(String account, Instant at) {
        recordedBy = account;
        recordedAt = at;
        return this;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    int number() {
        return number;
    }

    FeeState state() {
        return state;
    }

    long amountCents() {
        return amountCents;
    }

    FeeView.Entry view() {
        return new FeeView.Entry(number, state, note, recordedAt);
    }
}
