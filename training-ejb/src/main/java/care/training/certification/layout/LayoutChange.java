package care.training.certification.layout;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.ChangeState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A layout that one person hands in and another approves. What was handed in never changes. */
@Entity
@Table(name = "certificate_layout_change")
class LayoutChange {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "text")
    private String text;

    @Column(name = "hash")
    private String hash;

    @Column(name = "reason")
    private String reason;

    @Column(name = "based_on")
    private int basedOn;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_name")
    private String proposedName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ChangeState state;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected LayoutChange() {}

    /** @param basedOn number of the layout that holds now */
    LayoutChange(String text, String reason, int basedOn, String account, String name, Instant now) {
        this.id = UUID.randomUUID();
        this.text = text;
        this.hash = Layouts.hash(text);
        this.reason = reason;
        this.basedOn = basedOn;
        this.proposedBy = account;
        this.proposedName = name;
        this.proposedAt = now;
        this.state = ChangeState.PROPOSED;
    }

    /** Problems: CHANGE_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void approve(String account, String name, Instant now) {
        requireOpen();
        if (account.equals(proposedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        decide(ChangeState.APPROVED, account, name, now);
    }

    /** Also by whoever proposed it. Problems: CHANGE_DECIDED. */
    void turnDown(String account, String name, Instant now) {
        requireOpen();
        decide(ChangeState.TURNED_DOWN, account, name, now);
    }

    private void requireOpen() {
        if (state != ChangeState.PROPOSED) {
            throw new Problem(ProblemCode.CHANGE_DECIDED);
        }
    }

    private void decide(ChangeState decision, String account, String name, Instant now) {
        state = decision;
        decidedBy = account;
        decidedName = name;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    int basedOn() {
        return basedOn;
    }

    /** @param viewer account of whoever looks */
    LayoutChangeView view(String viewer) {
        return new LayoutChangeView(
                id,
                reason,
                basedOn,
                state,
                proposedName,
                proposedAt,
                proposedBy.equals(viewer),
                decidedName,
                decidedAt,
                hash);
    }

    /** What was decided and by whom, for the ledger; one value a line. */
    String statement() {
        return statement(state, decidedBy);
    }

    /** The same as it stood before it was decided. */
    String statementWhenProposed() {
        return statement(ChangeState.PROPOSED, null);
    }

    private String statement(ChangeState then, String decider) {
        return String.join("\n", hash, reason, proposedBy, then.name(), String.valueOf(decider));
    }
}
