package care.training.scheduling;

import care.training.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A candidate's seat in a session, with the way she enters by and the decision that let her. */
@Entity
@Table(name = "booking")
public class Booking {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "seat")
    private int seat;

    @Column(name = "way")
    private String way;

    @Column(name = "evidence")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String evidence;

    @Column(name = "decision")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String decision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private BookingState state;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "booked_by")
    private String bookedBy;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected Booking() {}

    Booking(UUID sessionId, UUID personId, int seat, Entry entry, EntryDecision decision, Instant now) {
        this.id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.personId = personId;
        this.seat = seat;
        this.way = decision.way();
        this.evidence = entry.evidence();
        this.decision = Json.write(decision);
        this.state = BookingState.BOOKED;
        this.bookedAt = now;
        this.bookedBy = entry.by();
        this.enteredBy = entry.organization();
        this.documentId = entry.documentId();
    }

    void cancel(Instant now) {
        state = BookingState.CANCELLED;
        cancelledAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID personId() {
        return personId;
    }

    /** Number of the seat, from 1 to the session's seats. */
    public int seat() {
        return seat;
    }

    /** Id of the entry condition that is fulfilled, as the standard names it. */
    public String way() {
        return way;
    }

    /** What was handed in as evidence, as JSON. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    public EntryDecision decision() {
        return Json.read(decision, EntryDecision.class);
    }

    /** The document that she was entered with; empty where she booked herself. */
    public Optional<UUID> documentId() {
        return Optional.ofNullable(documentId);
    }

    public boolean isBooked() {
        return state == BookingState.BOOKED;
    }

    public BookingState state() {
        return state;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    /** The college or association that entered the candidate; empty when she booked herself. */
    public Optional<String> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }
}
