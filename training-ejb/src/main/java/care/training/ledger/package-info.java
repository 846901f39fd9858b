/**
 * What must never silently change: an append-only log of salted digests, signed receipts, and the audit trail of who
 * looked at whom. It keeps no personal data but the audit trail's references.
 */
package care.training.ledger;
