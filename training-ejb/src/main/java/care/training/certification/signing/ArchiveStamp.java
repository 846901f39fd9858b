package care.training.certification.signing;

import java.time.Instant;

/**
 * What is remembered of a file's latest archive time stamp.
 *
 * @param holdsUntil the last moment of whoever made it
 * @param basis the algorithms it rests on
 */
public record ArchiveStamp(Instant holdsUntil, SignatureBasis basis) {}
