package care.training.ledger;

/**
 * A receipt, and what the log is to say of it.
 *
 * @param jws compact; its header says by which salt and digest the log commits to its payload
 * @param commitment to be appended in the transaction that the receipt is of
 */
public record SignedReceipt(String jws, Commitment commitment) {}
