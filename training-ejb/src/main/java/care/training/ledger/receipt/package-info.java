/**
 * Receipts with their place in the log: made for whoever was given one, and verified for anybody who holds one. See
 * docs/adr/0023.
 */
package care.training.ledger.receipt;
