package care.training.certification.issue;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that issues certificates, prepared by one person and, where the rules say so, approved by another. Who works on
 * it stands with its rows.
 */
@Entity
@Table(name = "certificate_batch")
class CertificateBatch {
    /** By which the clocks of two nodes may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "organization")
    private String organization;

    @Column(name = "started_by")
    private String preparedBy;

    @Column(name = "started_at")
    private Instant preparedAt;

    @Column(name = "needs_approval")
    private boolean needsApproval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "turned_down_by")
    private String turnedDownBy;

    @Column(name = "turned_down_at")
    private Instant turnedDownAt;

    @Column(name = "paused_by")
    private String pausedBy;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "resting_until")
    private Instant restingUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "resting_for")
    private ProblemCode restingFor;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected CertificateBatch() {}

    /** @param sessionId null for a list of results */
    CertificateBatch(
            UUID sessionId, SocialCreditCode organization, String preparedBy, boolean needsApproval, Instant now) {
        id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.organization = organization.value();
        this.preparedBy = preparedBy;
        this.needsApproval = needsApproval;
        preparedAt = now;
    }

    /** Problems: BATCH_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void approve(String account, Instant now) {
        requireUndecided();
        if (account.equals(preparedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        approvedBy = account;
        approvedAt = now;
    }

    /** Whoever prepared it may take it back, too. Problems: BATCH_DECIDED. */
    void turnDown(String account, Instant now) {
        requireUndecided();
        turnedDownBy = account;
        turnedDownAt = now;
        finishedAt = now;
    }

    /** Again changes nothing. Problems: BATCH_NOT_RUNNING. */
    void pause(String account, Instant now) {
        requireRunning();
        if (pausedAt == null) {
            pausedBy = account;
            pausedAt = now;
        }
    }

    /** Again changes nothing. Problems: BATCH_NOT_RUNNING. */
    void resume() {
        requireRunning();
        pausedBy = null;
        pausedAt = null;
    }

    /**
     * Problem CLOCK_DOUBTFUL where {@code now} lies before it began: a clock was set back, and dates and numbers made by it
     * would be wrong.
     */
    void requireBegunBefore(Instant now) {
        Instant begun = approvedAt != null ? approvedAt : preparedAt;
        if (now.plus(SKEW).isBefore(begun)) {
            throw new Problem(ProblemCode.CLOCK_DOUBTFUL);
        }
    }

    BatchView.State state() {
        if (turnedDownAt != null) {
            return BatchView.State.TURNED_DOWN;
        } else if (finishedAt != null) {
            return BatchView.State.DONE;
        } else if (isWaitingForApproval()) {
            return BatchView.State.AWAITING_APPROVAL;
        } else if (pausedAt != null) {
            return BatchView.State.PAUSED;
        }
        return restingUntil != null ? BatchView.State.AWAITING_SIGNATURE : BatchView.State.RUNNING;
    }

    /** Why nothing can be signed; empty where the batch does not wait for that. */
    Optional<ProblemCode> waitsFor() {
        return state() == BatchView.State.AWAITING_SIGNATURE ? Optional.of(restingFor) : Optional.empty();
    }

    boolean isWaitingForApproval() {
        return needsApproval && approvedAt == null && finishedAt == null;
    }

    boolean isApprovedBy(String account) {
        return account.equals(approvedBy);
    }

    UUID id() {
        return id;
    }

    /** Null for a list of results. */
    UUID sessionId() {
        return sessionId;
    }

    /** The evaluation body that issues. */
    SocialCreditCode organization() {
        return new SocialCreditCode(organization);
    }

    String preparedBy() {
        return preparedBy;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    /** In whose name it is worked on: who approved it, else who prepared it. */
    String workedOnFor() {
        return approvedBy != null ? approvedBy : preparedBy;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    private void requireUndecided() {
        if (!isWaitingForApproval()) {
            throw new Problem(ProblemCode.BATCH_DECIDED);
        }
    }

    private void requireRunning() {
        if (finishedAt != null || isWaitingForApproval()) {
            throw new Problem(ProblemCode.BATCH_NOT_RUNNING);
        }
    }
}
