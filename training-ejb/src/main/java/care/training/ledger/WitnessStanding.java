package care.training.ledger;

import java.time.Instant;

/**
 * How a witness of the log stands.
 *
 * @param name as the operator calls it
 * @param size entries of the checkpoint that it cosigned last, 0 if none
 * @param cosignedAt when; null if never
 * @param failures one after the other since then
 * @param answer the last, for the operator; null if it was never asked
 */
public record WitnessStanding(String name, long size, Instant cosignedAt, int failures, String answer) {}
