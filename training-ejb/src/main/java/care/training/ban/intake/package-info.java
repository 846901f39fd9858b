/**
 * A court's or an authority's list of decisions: read and shown first, entered when a second official approves it, by the
 * one way into the register.
 */
package care.training.ban.intake;
