package care.training.ledger.keys;

import java.time.Instant;

/** A key that no row of the database is under, and none will be: it may be removed from the key files. */
public record RetiredFieldKey(long key, Instant retiredAt) {}
