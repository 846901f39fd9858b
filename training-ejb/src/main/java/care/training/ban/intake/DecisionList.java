package care.training.ban.intake;

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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** A court's or an authority's list of decisions that one official uploaded and another approves or refuses as a whole. */
@Entity
@Table(name = "decision_list")
class DecisionList {
    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ListState state;

    @Column(name = "authority")
    private String authority;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "content_hash")
    private byte[] contentHash;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Where lists were refused before there were classes: words. */
    @Column(name = "refusal_reason")
    private String refusalReason;

    @Version
    @Column(name = "version")
    private int version;

    protected DecisionList() {}

    /**
     * @param authority that the first readable row names, to know the list by; null where none does
     * @param contentHash keyed hash of all rows as they were read
     */
    DecisionList(UUID id, String authority, int rowCount, byte[] contentHash, String uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.state = ListState.WAITING;
        this.authority = authority;
        this.rowCount = rowCount;
        this.contentHash = contentHash.clone();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** Problems: DECISION_LIST_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void requireApprovableBy(String official) {
        requireWaiting();
        if (official.equals(uploadedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
    }

    /** Problems: those of {@link #requireApprovableBy}. */
    void approve(String official, Instant now) {
        requireApprovableBy(official);
        state = ListState.APPROVED;
        decidedBy = official;
        decidedAt = now;
    }

    /** As with a single proposal one official is enough to turn it down. Problems: DECISION_LIST_DECIDED. */
    void refuse(String official, ListRefusal reason, Instant now) {
        requireWaiting();
        state = ListState.REFUSED;
        decidedBy = official;
        decidedAt = now;
        refusalReason = reason.name();
    }

    private void requireWaiting() {
        if (state != ListState.WAITING) {
            throw new Problem(ProblemCode.DECISION_LIST_DECIDED);
        }
    }

    /** What the log has of its upload, one value a line. */
    String uploaded() {
        return String.join(
                "\n",
                "list " + id,
                uploadedBy,
                String.valueOf(rowCount),
                HexFormat.of().formatHex(contentHash));
    }

    /** What the log has of its refusal. */
    String refused() {
        return uploaded() + "\nrefused " + decidedBy + "\n" + refusalReason;
    }

    /** What the log has of its approval, before the rows. */
    String approved() {
        return uploaded() + "\napproved " + decidedBy;
    }

    UUID id() {
        return id;
    }

    ListState state() {
        return state;
    }

    String authority() {
        return authority;
    }

    int rowCount() {
        return rowCount;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Empty while it is not refused, and where that was told in words. */
    Optional<ListRefusal> refusal() {
        return Arrays.stream(ListRefusal.values())
                .filter(one -> one.name().equals(refusalReason))
                .findFirst();
    }

    /** What was told before there were classes; else null. */
    String refusalWords() {
        return refusal().isPresent() ? null : refusalReason;
    }
}
