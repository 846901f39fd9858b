package care.training.ledger.witness;

import care.training.ledger.tree.CosignerKey;
import java.net.URI;

/**
 * Somebody who cosigns checkpoints.
 *
 * @param name what the operator calls it
 * @param address the submission prefix, without a slash at the end
 * @param key its cosignatures are verified by
 */
public record Witness(String name, URI address, CosignerKey key) {
    /** Where checkpoints are handed in. */
    URI addCheckpoint() {
        return URI.create(address + "/add-checkpoint");
    }
}
