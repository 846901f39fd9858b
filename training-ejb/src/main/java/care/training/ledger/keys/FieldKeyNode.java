package care.training.ledger.keys;

import care.training.kernel.FieldKeys;
import java.time.Instant;

/**
 * A node that works, and the keys that it has read.
 *
 * @param seenAt when it last said so, by the database's clock
 */
public record FieldKeyNode(String node, FieldKeys keys, Instant seenAt) {}
