package care.training.certification.signing;

import java.time.Instant;

/**
 * A signed file as it goes out.
 *
 * @param pdf its bytes
 * @param holdsUntil the last moment of whoever made its latest archive time stamp; {@code null} where it has none
 */
public record StampedFile(byte[] pdf, Instant holdsUntil) {}
