package care.training.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One person's place on the waiting list of a class. Which one comes next is the database's count, its turn. */
@Entity
@Table(name = "waiting_place")
class WaitingPlace {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private WaitingState state;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "offer_ends_at")
    private Instant offerEndsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    @Column(name = "version")
    private int version;

    protected WaitingPlace() {}

    WaitingPlace(UUID personId, UUID classId, Instant joinedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.classId = classId;
        this.joinedAt = joinedAt;
        this.state = WaitingState.WAITING;
    }

    void offer(Instant at, Instant until) {
        state = WaitingState.OFFERED;
        offeredAt = at;
        offerEndsAt = until;
    }

    void end(WaitingState how, Instant at) {
        state = how;
        endedAt = at;
    }

    /** An offer holds until its end, that moment not included. */
    boolean isOfferedAt(Instant now) {
        return state == WaitingState.OFFERED && now.isBefore(offerEndsAt);
    }

    boolean hasLapsed(Instant now) {
        return state == WaitingState.OFFERED && !now.isBefore(offerEndsAt);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID classId() {
        return classId;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    WaitingState state() {
        return state;
    }

    Instant offerEndsAt() {
        return offerEndsAt;
    }
}
