package care.training.ledger.keys;

import java.util.List;

/**
 * The keys of encrypted fields as they are now.
 *
 * @param nodes those at work
 * @param retired those that nothing is under any more, the latest first
 * @param rotation the one that is not over, otherwise the latest; null where there was none
 */
public record FieldKeysView(List<FieldKeyNode> nodes, List<RetiredFieldKey> retired, FieldRotationView rotation) {}
