/** Witnesses of the log: others who saw that it only grew, and say so by cosigning its checkpoints (C2SP tlog-witness). */
package care.training.ledger.witness;
