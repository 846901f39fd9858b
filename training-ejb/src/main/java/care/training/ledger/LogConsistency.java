package care.training.ledger;

import java.util.List;

/**
 * What proves that the log only grew, to whoever kept an earlier checkpoint.
 *
 * @param earlier entries of the log then
 * @param size entries of the log now
 * @param hashes hexadecimal, in the order of RFC 6962, section 2.1.2
 * @param checkpoint the signed note of the log now
 */
public record LogConsistency(long earlier, long size, List<String> hashes, String checkpoint) {}
