package care.training.learning.enrolment;

import care.training.catalog.OfferedClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who has, had and waits for a place in a class.
 *
 * @param places those who have one first, by name, then those who withdrew
 * @param waiting in their turn
 */
public record ClassPlaces(OfferedClass offered, List<Place> places, List<Waiting> waiting) {
    /**
     * One place.
     *
     * @param withdrawnAt null while she has it
     * @param fee null where the course costs nothing
     */
    public record Place(UUID enrolmentId, String name, Instant enrolledAt, Instant withdrawnAt, FeeView fee) {}

    /**
     * One who waits.
     *
     * @param offerEndsAt until when a seat is kept for her; null where none is
     */
    public record Waiting(String name, Instant joinedAt, WaitingState state, Instant offerEndsAt) {}

    /** How many have a place whose fee stands so. */
    public long count(FeeState state) {
        return places.stream()
                .filter(place -> place.withdrawnAt() == null)
                .filter(place -> place.fee() != null && place.fee().state() == state)
                .count();
    }
}
