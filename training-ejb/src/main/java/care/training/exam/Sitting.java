package care.training.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One candidate at one paper. */
@Entity
@Table(name = "sitting")
public class Sitting {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "booking_id", updatable = false)
    private UUID bookingId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "paper_id", updatable = false)
    private UUID paperId;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "closed_by")
    private ClosedBy closedBy;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "receipt")
    private String receipt;

    protected Sitting() {}

    Sitting(UUID bookingId, UUID personId, UUID paperId, Instant startedAt, Instant endsAt) {
        this.id = UUID.randomUUID();
        this.bookingId = bookingId;
        this.personId = personId;
        this.paperId = paperId;
        this.startedAt = startedAt;
        this.endsAt = endsAt;
    }

    /** The time is over at {@code endsAt} itself. */
    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }

    boolean isOverdue(Instant now) {
        return !isSubmitted() && isOver(now);
    }

    /** Submits, marks and receipts at once; a submitted sitting never changes. */
    void close(Submission submission) {
        if (isSubmitted()) {
            throw new IllegalStateException("a sitting is submitted once");
        }
        submittedAt = submission.submittedAt();
        closedBy = submission.closedBy();
        score = submission.score();
        receipt = submission.receipt();
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID paperId() {
        return paperId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Points of 100; empty while the sitting goes on. */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }

    /** The signed receipt of the submission, a compact JWS. */
    public Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }
}
