package care.training.ledger.tree;

/**
 * What a witness signed of a checkpoint, verified.
 *
 * @param witness the key it was verified by, as {@link CosignerKey#verifierKey()} writes it
 * @param time seconds since 1970, by the witness's clock
 * @param line as it stands under the note, ended by a line feed
 */
public record Cosignature(String witness, long time, String line) {}
