/**
 * The Merkle tree of RFC 6962, section 2.1, in tiles of C2SP tlog-tiles, its proofs, and checkpoints as signed notes
 * (C2SP signed-note, tlog-checkpoint). Pure: it reads hashes through {@link care.training.ledger.tree.Tiles} and keeps
 * nothing.
 */
package care.training.ledger.tree;
