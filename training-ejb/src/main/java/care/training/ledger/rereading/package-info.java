/**
 * The whole database read again against the log: what every entry records is written again from the rows it was made of
 * and must give the same digest, the digests the same tree, the tree the roots that were signed..
 */
package care.training.ledger.rereading;
