package care.training.assessment;

import care.training.kernel.Json;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.Criterion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One assessor's scores for one candidate: a draft until it is signed, then never changed again. */
@Entity
@Table(name = "scorecard")
public class Scorecard {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Column(name = "booking_id", updatable = false)
    private UUID bookingId;

    @Column(name = "assessor", updatable = false)
    private UUID assessor;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "scores")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String scores;

    @Column(name = "absent")
    private boolean absent;

    @Column(name = "total")
    private BigDecimal total;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Scorecard() {}

    Scorecard(UUID sessionId, UUID bookingId, UUID assessor) {
        this.id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.bookingId = bookingId;
        this.assessor = assessor;
        this.scores = Json.write(List.of());
    }

    /** Takes the scores as a draft. Problems: SCORECARD_SIGNED. */
    void score(ScoreSheet sheet) {
        requireDraft();
        scores = Json.write(sheet.scores());
        absent = false;
    }

    /** Notes that the candidate did not come; scores given before go. Problems: SCORECARD_SIGNED. */
    void markAbsent() {
        requireDraft();
        scores = Json.write(List.of());
        absent = true;
    }

    /** Signs the card; one that is signed stays as it is. Problems: SCORECARD_INCOMPLETE. */
    void sign(List<Criterion> criteria, Instant now) {
        if (isSigned()) {
            return;
        }
        total = absent ? null : new ScoreSheet(scores()).total(criteria);
        signedAt = now;
    }

    private void requireDraft() {
        if (isSigned()) {
            throw new Problem(ProblemCode.SCORECARD_SIGNED);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID bookingId() {
        return bookingId;
    }

    /** The assessor's person id. */
    public UUID assessor() {
        return assessor;
    }

    public int version() {
        return version;
    }

    public List<CriterionScore> scores() {
        return List.of(Json.read(scores, CriterionScore[].class));
    }

    public boolean isAbsent() {
        return absent;
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** Points of 100; empty before the signature and where the candidate did not come. */
    public Optional<BigDecimal> total() {
        return Optional.ofNullable(total);
    }
}
