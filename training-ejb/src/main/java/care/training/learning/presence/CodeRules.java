package care.training.learning.presence;

import java.time.Duration;

/**
 * How people sign in by the code on the classroom's screen.
 *
 * @param everySeconds how long a code stands
 * @param digits of a code
 * @param open how long after a lesson was opened people can sign in
 * @param guesses how many codes a person may try
 * @param per in this time
 */
public record CodeRules(int everySeconds, int digits, Duration open, int guesses, Duration per) {}
