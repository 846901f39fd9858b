/**
 * What leaves the process: written to the outbox in the transaction of what happened, sent afterwards to whoever registered an
 * address for it, and never dropped.
 */
package care.training.notification;
