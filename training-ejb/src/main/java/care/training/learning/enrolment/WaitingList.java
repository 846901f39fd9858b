package care.training.learning.enrolment;

import care.training.catalog.SeatCount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The waiting list of one class while the class is held. A seat that is offered counts as taken, so that nobody else can
 * have it meanwhile; nobody overtakes those who wait.
 */
final class WaitingList {
    private final UUID classId;
    private final SeatCount counted;
    private final List<WaitingPlace> open;
    private final Duration offered;
    private final ZoneId zone;
    private int taken;

    /**
     * @param open those who wait or have an offer, in their turn
     * @param offered how long an offer holds
     * @param zone in which the class's days are meant
     */
    WaitingList(UUID classId, SeatCount counted, List<WaitingPlace> open, Duration offered, ZoneId zone) {
        this.classId = classId;
        this.counted = counted;
        this.open = List.copyOf(open);
        this.offered = offered;
        this.zone = zone;
        this.taken = counted.taken();
    }

    UUID classId() {
        return classId;
    }

    LocalDate endsOn() {
        return counted.endsOn();
    }

    boolean hasEnded(Instant now) {
        return counted.hasEnded(LocalDate.ofInstant(now, zone));
    }

    /** Whether the provider offers the class no more. */
    boolean isWithdrawn() {
        return counted.withdrawn();
    }

    /** Ends what is over, and offers each free seat to who waits longest. */
    void settle(Instant now) {
        if (hasEnded(now) || isWithdrawn()) {
            open.stream().filter(place -> place.state().isOpen()).forEach(place -> close(place, now));
            return;
        }
        open.stream().filter(place -> place.hasLapsed(now)).forEach(place -> {
            place.end(WaitingState.LAPSED, now);
            taken--;
        });
        open.stream()
                .filter(place -> place.state() == WaitingState.WAITING)
                .limit(Math.max(0, counted.seats() - taken))
                .forEach(place -> {
                    place.offer(now, offerEnd(now));
                    taken++;
                });
    }

    /** An offer holds its hours, but not beyond the class's last day. */
    Instant offerEnd(Instant now) {
        Instant end = now.plus(offered);
        Instant classEnd = counted.endsOn().plusDays(1).atStartOfDay(zone).toInstant();
        return end.isBefore(classEnd) ? end : classEnd;
    }

    /** Whether a person who does not wait can have a seat: one is free that nobody waits for. */
    boolean hasSeatForNewcomer() {
        return counted.seats() - taken - waiting() > 0;
    }

    long waiting() {
        return open.stream()
                .filter(place -> place.state() == WaitingState.WAITING)
                .count();
    }

    Optional<WaitingPlace> placeOf(UUID personId) {
        return open.stream()
                .filter(place -> place.state().isOpen() && place.personId().equals(personId))
                .findFirst();
    }

    void takeSeat() {
        taken++;
    }

    void freeSeat() {
        taken--;
    }

    /** She has the seat that was offered. */
    void accept(WaitingPlace place, Instant now) {
        place.end(WaitingState.ACCEPTED, now);
    }

    /** She wants no seat any more, whether one was offered or not. */
    void leave(WaitingPlace place, Instant now) {
        if (place.state() == WaitingState.OFFERED) {
            place.end(WaitingState.DECLINED, now);
            taken--;
        } else {
            place.end(WaitingState.LEFT, now);
        }
    }

    /** How many seats more are taken than were when the class was held. */
    int change() {
        return taken - counted.taken();
    }

    private void close(WaitingPlace place, Instant now) {
        if (place.state() == WaitingState.OFFERED) {
            taken--;
        }
        place.end(WaitingState.CLOSED, now);
    }
}
