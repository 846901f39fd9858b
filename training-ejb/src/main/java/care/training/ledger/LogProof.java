package care.training.ledger;

import java.util.List;

/**
 * What proves that an entry is in the log, to whoever has the log's verifier key.
 *
 * @param index place of the entry, from 0
 * @param size entries of the log that the proof is for
 * @param digest the entry: a salted SHA-256 as hexadecimal digits
 * @param hashes from the lowest level up, hexadecimal (RFC 6962, section 2.1.1)
 * @param checkpoint the signed note of that log
 */
public record LogProof(long index, long size, String digest, List<String> hashes, String checkpoint) {}
