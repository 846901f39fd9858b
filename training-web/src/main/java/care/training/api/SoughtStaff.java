package care.training.api;

import care.training.registry.employment.Posts;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;

/**
 * Staff that is sought: in the body of a request, since names of people stand in no address.
 *
 * @param words part of a name, a manager's name, a staff number or a post
 * @param on the day, today where left out
 * @param knownOn as it was known at the end of that day, as now where left out
 */
public record SoughtStaff(@NotBlank String words, LocalDate on, LocalDate knownOn) {
    Posts.Query query() {
        return new Posts.Query(words, on, knownOn);
    }
}
