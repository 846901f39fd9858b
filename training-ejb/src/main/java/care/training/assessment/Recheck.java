package care.training.assessment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A candidate asks to have her published result looked through again (成绩复核); answered once, by the association. */
@Entity
@Table(name = "result_recheck")
class Recheck {
    static final int LONGEST_TEXT = 500;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "reason")
    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private RecheckState state;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Recheck() {}

    Recheck(UUID resultId, String reason, String askedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.resultId = resultId;
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.state = RecheckState.OPEN;
    }

    /** Problems: RECHECK_ANSWERED. */
    void answer(RecheckState outcome, String words, String account, Instant now) {
        if (state != RecheckState.OPEN) {
            throw new Problem(ProblemCode.RECHECK_ANSWERED);
        }
        state = outcome;
        answer = words;
        answeredBy = account;
        answeredAt = now;
    }

    UUID id() {
        return id;
    }

    UUID resultId() {
        return resultId;
    }

    /** What the ledger keeps a digest of. */
    byte[] recorded() {
        return recorded(state, answer);
    }

    byte[] recordedWhenAsked() {
        return recorded(RecheckState.OPEN, null);
    }

    private byte[] recorded(RecheckState as, String said) {
        return String.join("\n", id.toString(), resultId.toString(), reason, as.name(), String.valueOf(said))
                .getBytes(StandardCharsets.UTF_8);
    }

    RecheckView view(int seat, String candidate) {
        return new RecheckView(id, resultId, seat, candidate, reason, askedAt, state, answer, answeredAt);
    }
}
