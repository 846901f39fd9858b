package care.training.exam;

import java.time.Instant;
import java.util.UUID;

/**
 * A session's paper as its organizer sees it: that it is there, and its digest, but not what stands on it.
 *
 * @param digest SHA-256 in hexadecimal digits
 */
public record PaperState(UUID sessionId, int items, String digest, Instant assembledAt) {}
