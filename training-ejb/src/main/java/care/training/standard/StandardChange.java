package care.training.standard;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A rule file that one person hands in and another approves. What was handed in never changes. */
@Entity
@Table(name = "standard_change")
class StandardChange {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "path")
    private String path;

    @Column(name = "text")
    private String text;

    @Column(name = "hash")
    private String hash;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

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

    protected StandardChange() {}

    /** @param basedOn the newest revision when it was handed in */
    StandardChange(RuleText file, LocalDate effectiveFrom, String reason, int basedOn, Someone by, Instant now) {
        this.id = UUID.randomUUID();
        this.path = file.path();
        this.text = file.text();
        this.hash = RuleRevisions.hash(file.text());
        this.effectiveFrom = effectiveFrom;
        this.reason = reason;
        this.basedOn = basedOn;
        this.proposedBy = by.account();
        this.proposedName = by.name();
        this.proposedAt = now;
        this.state = ChangeState.PROPOSED;
    }

    /** Who does something to a change. */
    record Someone(String account, String name) {}

    /** Problems: CHANGE_DECIDED, PROPOSER_CANNOT_APPROVE. */
    void approve(Someone by, Instant now) {
        requireOpen();
        if (by.account().equals(proposedBy)) {
            throw new Problem(ProblemCode.PROPOSER_CANNOT_APPROVE);
        }
        decide(ChangeState.APPROVED, by, now);
    }

    /** Also by whoever proposed it. Problems: CHANGE_DECIDED. */
    void turnDown(Someone by, Instant now) {
        requireOpen();
        decide(ChangeState.TURNED_DOWN, by, now);
    }

    private void requireOpen() {
        if (state != ChangeState.PROPOSED) {
            throw new Problem(ProblemCode.CHANGE_DECIDED);
        }
    }

    private void decide(ChangeState decision, Someone by, Instant now) {
        state = decision;
        decidedBy = by.account();
        decidedName = by.name();
        decidedAt = now;
    }

    /** As the revision of that number. */
    RuleRevision asRevision(int number) {
        return new RuleRevision(number, effectiveFrom, Map.of(path, text));
    }

    UUID id() {
        return id;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    int basedOn() {
        return basedOn;
    }

    ChangeState state() {
        return state;
    }

    /** @param viewer account of whoever looks */
    ChangeView view(String viewer) {
        return new ChangeView(
                id,
                path,
                effectiveFrom,
                reason,
                state,
                proposedName,
                proposedAt,
                proposedBy.equals(viewer),
                decidedName,
                decidedAt,
                hash);
    }

    /**
     * What was decided and by whom, for the ledger; one value a line.
     *
     * @param proposed as it was before it was decided
     */
    byte[] recorded(boolean proposed) {
        return String.join(
                        "\n",
                        path,
                        hash,
                        effectiveFrom.toString(),
                        reason,
                        proposedBy,
                        (proposed ? ChangeState.PROPOSED : state).name(),
                        String.valueOf(proposed ? null : decidedBy))
                .getBytes(StandardCharsets.UTF_8);
    }
}
