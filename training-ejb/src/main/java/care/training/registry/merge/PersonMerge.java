package care.training.registry.merge;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** That two records are one person's: proposed by one, approved by another; undone likewise. */
@Entity
@Table(name = "person_merge")
class PersonMerge {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "survivor")
    private UUID survivor;

    @Column(name = "absorbed")
    private UUID absorbed;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private MergeState state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "undoing_asked_by")
    private String undoingAskedBy;

    @Column(name = "undoing_asked_at")
    private Instant undoingAskedAt;

    @Column(name = "undoing_reason")
    private String undoingReason;

    @Column(name = "undone_by")
    private String undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    @Column(name = "version")
    private int version;

    protected PersonMerge() {}

    PersonMerge(UUID survivor, UUID absorbed, String reason, String account, Instant now) {
        this.id = UUID.randomUUID();
        this.survivor = survivor;
        this.absorbed = absorbed;
        this.reason = reason;
        this.state = MergeState.PROPOSED;
        this.proposedBy = account;
        this.proposedAt = now;
    }

    /** Problems: MERGE_NOT_PROPOSED, MERGE_NEEDS_ANOTHER. */
    void approve(String account, Instant now) {
        requireProposed();
        if (account.equals(proposedBy)) {
            throw new Problem(ProblemCode.MERGE_NEEDS_ANOTHER);
        }
        decide(MergeState.MERGED, account, now);
    }

    /** Problems: MERGE_NOT_PROPOSED. */
    void turnDown(String account, Instant now) {
        requireProposed();
        decide(MergeState.TURNED_DOWN, account, now);
    }

    private void requireProposed() {
        if (state != MergeState.PROPOSED) {
            throw new Problem(ProblemCode.MERGE_NOT_PROPOSED);
        }
    }

    private void decide(MergeState decided, String account, Instant now) {
        state = decided;
        decidedBy = account;
        decidedAt = now;
    }

    /** Problems: MERGE_NOT_IN_EFFECT, UNDOING_ALREADY_ASKED. */
    void askUndoing(String account, String why, Instant now) {
        requireMerged();
        if (undoingAskedBy != null) {
            throw new Problem(ProblemCode.UNDOING_ALREADY_ASKED);
        }
        undoingAskedBy = account;
        undoingAskedAt = now;
        undoingReason = why;
    }

    /** Problems: MERGE_NOT_IN_EFFECT, UNDOING_NOT_ASKED, UNDOING_NEEDS_ANOTHER. */
    void undo(String account, Instant now) {
        requireMerged();
        if (undoingAskedBy == null) {
            throw new Problem(ProblemCode.UNDOING_NOT_ASKED);
        }
        if (account.equals(undoingAskedBy)) {
            throw new Problem(ProblemCode.UNDOING_NEEDS_ANOTHER);
        }
        state = MergeState.UNDONE;
        undoneBy = account;
        undoneAt = now;
    }

    private void requireMerged() {
        if (state != MergeState.MERGED) {
            throw new Problem(ProblemCode.MERGE_NOT_IN_EFFECT);
        }
    }

    UUID id() {
        return id;
    }

    UUID survivor() {
        return survivor;
    }

    UUID absorbed() {
        return absorbed;
    }

    MergeView view(MergeView.Side survivorSide, MergeView.Side absorbedSide, String viewer) {
        return new MergeView(
                id,
                state,
                survivorSide,
                absorbedSide,
                reason,
                proposedAt,
                proposedBy.equals(viewer),
                decidedAt,
                undoingAskedBy == null
                        ? null
                        : new MergeView.Undoing(
                                undoingAskedAt, undoingReason, undoingAskedBy.equals(viewer), undoneAt));
    }

    /** Everything that was said and by whom until then, for an entry of this kind in the ledger; one value a line. */
    byte[] recorded(String kind) {
        boolean decided = !kind.equals("MERGE_PROPOSED");
        boolean undoing = kind.equals("UNDOING_ASKED") || kind.equals("MERGE_UNDONE");
        return String.join(
                        "\n",
                        survivor.toString(),
                        absorbed.toString(),
                        reason,
                        proposedBy,
                        String.valueOf(decided ? decidedBy : null),
                        String.valueOf(undoing ? undoingReason : null),
                        String.valueOf(kind.equals("MERGE_UNDONE") ? undoneBy : null))
                .getBytes(StandardCharsets.UTF_8);
    }
}
