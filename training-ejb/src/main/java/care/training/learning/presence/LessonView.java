package care.training.learning.presence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lesson that can be signed in to now, for the classroom's screen.
 *
 * @param code that stands now
 * @param address of the page that takes the code, for a QR code
 * @param secondsLeft until the code changes
 * @param people of the class, by name
 */
public record LessonView(
        UUID id,
        LocalDate on,
        BigDecimal hours,
        Instant closesAt,
        String code,
        String address,
        long secondsLeft,
        List<Pupil> people) {

    /** One person of the class. */
    public record Pupil(UUID enrolmentId, String name, boolean present) {}

    public long present() {
        return people.stream().filter(Pupil::present).count();
    }
}
