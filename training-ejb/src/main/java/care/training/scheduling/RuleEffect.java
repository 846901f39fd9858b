package care.training.scheduling;

import care.training.standard.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A decision on entry that would come out otherwise under a proposed change. */
@Entity
@Table(name = "standard_change_effect")
@IdClass(RuleEffect.Key.class)
class RuleEffect {
    /** The change and the effect's place among those of the change. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID changeId;
        private int position;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.position == position && key.changeId.equals(changeId);
        }

        @Override
        public int hashCode() {
            return 31 * changeId.hashCode() + position;
        }
    }

    @Id
    @Column(name = "change_id")
    private UUID changeId;

    @Id
    @Column(name = "position")
    private int position;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict_now")
    private Verdict now;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict_then")
    private Verdict then;

    protected RuleEffect() {}

    RuleEffect(UUID changeId, int position, UUID bookingId, Verdict now, Verdict then) {
        this.changeId = changeId;
        this.position = position;
        this.bookingId = bookingId;
        this.now = now;
        this.then = then;
    }

    AffectedBooking view(Booking booking, ExamSession session, String site) {
        EntryDecision made = booking.decision();
        return new AffectedBooking(
                booking.id(),
                session.id(),
                session.occupation(),
                session.level().number(),
                site,
                session.theoryAt(),
                booking.seat(),
                booking.isBooked(),
                made.on(),
                made.way(),
                now,
                then);
    }
}
