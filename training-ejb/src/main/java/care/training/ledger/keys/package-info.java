/**
 * The keys of encrypted fields over time: which node has which, the rotation that encrypts everything anew under another key while
 * the platform works, and the end of a key that nothing is under any more (ADR 27).
 */
package care.training.ledger.keys;
