package care.training.check.cases;

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

/** What one official proposes for a case, and what another made of it. */
@Entity
@Table(name = "case_decision")
class CaseDecision {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private CaseVerdict verdict;

    @Column(name = "ban_id")
    private UUID banId;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private CaseReason reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "confirmed")
    private Boolean confirmed;

    @Column(name = "follows")
    private UUID follows;

    protected CaseDecision() {}

    /** @param banId the ban that means the person; null but for SAME_PERSON */
    CaseDecision(UUID caseId, CaseVerdict verdict, UUID banId, CaseReason reason, String official, Instant now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.verdict = verdict;
        this.banId = banId;
        this.reason = reason;
        this.proposedBy = official;
        this.proposedAt = now;
        if (verdict == CaseVerdict.CANNOT_TELL) {
            settle(official, true, now);
        }
    }

    /** The same of another case that asks the very same. */
    CaseDecision followedBy(UUID otherCase) {
        CaseDecision same = new CaseDecision(otherCase, verdict, banId, reason, proposedBy, proposedAt);
        same.settle(settledBy, confirmed, settledAt);
        same.follows = id;
        return same;
    }

    /** Problems: CASE_NEEDS_ANOTHER. */
    void confirm(String official, Instant now) {
        if (official.equals(proposedBy)) {
            throw new Problem(ProblemCode.CASE_NEEDS_ANOTHER);
        }
        settle(official, true, now);
    }

    /** By another, or taken back by whoever proposed it. */
    void turnDown(String official, Instant now) {
        settle(official, false, now);
    }

    private void settle(String official, boolean isConfirmed, Instant now) {
        settledBy = official;
        settledAt = now;
        confirmed = isConfirmed;
    }

    UUID caseId() {
        return caseId;
    }

    CaseVerdict verdict() {
        return verdict;
    }

    UUID banId() {
        return banId;
    }

    Instant settledAt() {
        return settledAt;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    CaseView.Step view(String viewer) {
        return new CaseView.Step(
                verdict, banId, reason, proposedAt, proposedBy.equals(viewer), settledAt, confirmed, follows != null);
    }

    /** Whether the log has an entry of this kind about it. */
    boolean isRecordedAs(String kind) {
        return switch (kind) {
            case "CASE_PROPOSED" -> follows == null;
            case "CASE_DECIDED" -> Boolean.TRUE.equals(confirmed) && verdict != CaseVerdict.CANNOT_TELL;
            default -> Boolean.FALSE.equals(confirmed);
        };
    }

    /** All of it as it stands, for the ledger; one value a line. */
    String statement() {
        return statement(settledBy, settledAt, confirmed);
    }

    /** The same as it stood when it was proposed; what one official says alone was settled with it. */
    String statementWhenProposed() {
        return verdict == CaseVerdict.CANNOT_TELL ? statement() : statement(null, null, null);
    }

    private String statement(String by, Instant at, Boolean agreed) {
        return String.join(
                "\n",
                caseId.toString(),
                verdict.name(),
                String.valueOf(banId),
                reason.name(),
                proposedBy,
                proposedAt.toString(),
                String.valueOf(by),
                String.valueOf(at),
                String.valueOf(agreed));
    }
}
