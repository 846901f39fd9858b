package care.training.learning.online;

import java.util.UUID;

/**
 * The server's answer to a page that learns.
 *
 * @param token for the next report, and for no other
 * @param beatSeconds when to report again
 * @param seconds of the unit that count for good
 * @param pendingSeconds that count once the next question is answered
 * @param limitSeconds that count at most
 * @param question that is open; null where none is
 * @param triesLeft for it
 * @param answerSeconds in which it must be answered
 */
public record Beat(
        UUID id,
        String token,
        long beatSeconds,
        int seconds,
        int pendingSeconds,
        int limitSeconds,
        BeatOutcome outcome,
        AskedQuestion question,
        int triesLeft,
        long answerSeconds) {}
