/** Connections to addresses that somebody else names: only over TLS, only where they may lead, only for so long. */
package care.training.kernel.outbound;
