/** What is kept only for a time, and its erasing at night; the log keeps its digests. */
package care.training.ledger.retention;
