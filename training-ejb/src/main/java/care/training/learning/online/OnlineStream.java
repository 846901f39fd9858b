package care.training.learning.online;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sitting at one unit in one window. The page reports that it is open; the server alone counts how much time went by
 * between two reports, and counts it for good only when a question in between is answered. Each report brings the token
 * that the one before it got: none can be sent twice, and of two windows one falls silent.
 */
@Entity
@Table(name = "online_stream")
class OnlineStream {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "enrolment_id")
    private UUID enrolmentId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_beat_at")
    private Instant lastBeatAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "counted_seconds")
    private int countedSeconds;

    @Column(name = "pending_seconds")
    private int pendingSeconds;

    @Column(name = "question_id")
    private UUID questionId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "tries")
    private int tries;

    @Version
    @Column(name = "version")
    private int version;

    protected OnlineStream() {}

    OnlineStream(UUID personId, UUID enrolmentId, UUID unitId, Instant now, byte[] tokenHash) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.enrolmentId = enrolmentId;
        this.unitId = unitId;
        this.startedAt = now;
        this.lastBeatAt = now;
        this.tokenHash = tokenHash;
    }

    /**
     * Takes a report and the time since the one before.
     *
     * @param hash of the token it brought
     * @param next hash of the token that the next report must bring
     * @return false where the question that was open was not answered in time, so that the time since the last answered
     *     one is lost
     * @throws Problem STREAM_ENDED, BEAT_OUT_OF_TURN
     */
    boolean beat(Instant now, byte[] hash, byte[] next, OnlineRules rules) {
        if (endedAt != null) {
            throw new Problem(ProblemCode.STREAM_ENDED);
        } else if (!MessageDigest.isEqual(hash, tokenHash)) {
            throw new Problem(ProblemCode.BEAT_OUT_OF_TURN);
        }
        tokenHash = next;
        boolean inTime = !isAsked() || !now.isAfter(askedAt.plus(rules.answer()));
        if (inTime) {
            count(now, rules);
        } else {
            forgetPending(now);
        }
        return inTime;
    }

    /** A question is open from now on. */
    void ask(UUID question, Instant now) {
        questionId = question;
        askedAt = now;
        tries = 0;
    }

    /** Whether enough time went by since the last answer, or the unit's time is full, or she wants to stop. */
    boolean isQuestionDue(OnlineRules rules, int secondsLeft, boolean stopping) {
        return !isAsked()
                && pendingSeconds > 0
                && (stopping || pendingSeconds >= rules.question().toSeconds() || pendingSeconds >= secondsLeft);
    }

    /**
     * The open question was answered.
     *
     * @return seconds that count now; 0 after a wrong answer, whose last try loses what was pending
     */
    int answer(boolean right, Instant now, OnlineRules rules) {
        if (right) {
            int counted = pendingSeconds;
            countedSeconds += counted;
            pendingSeconds = 0;
            close();
            return counted;
        }
        tries++;
        if (tries >= rules.tries()) {
            forgetPending(now);
        }
        return 0;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now.isBefore(lastBeatAt) ? lastBeatAt : now;
        }
    }

    boolean isAsked() {
        return questionId != null;
    }

    private void count(Instant now, OnlineRules rules) {
        Duration since = Duration.between(lastBeatAt, now);
        if (since.isNegative()) {
            return;
        }
        if (since.compareTo(rules.gap()) <= 0) {
            pendingSeconds += (int) since.toSeconds();
            // parts of a second are kept for the next report
            lastBeatAt = lastBeatAt.plusSeconds(since.toSeconds());
        } else {
            lastBeatAt = now;
        }
    }

    private void forgetPending(Instant now) {
        pendingSeconds = 0;
        if (now.isAfter(lastBeatAt)) {
            lastBeatAt = now;
        }
        close();
    }

    private void close() {
        questionId = null;
        askedAt = null;
        tries = 0;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    UUID unitId() {
        return unitId;
    }

    UUID questionId() {
        return questionId;
    }

    Instant endedAt() {
        return endedAt;
    }

    int countedSeconds() {
        return countedSeconds;
    }

    int pendingSeconds() {
        return pendingSeconds;
    }

    int triesLeft(OnlineRules rules) {
        return rules.tries() - tries;
    }
}
