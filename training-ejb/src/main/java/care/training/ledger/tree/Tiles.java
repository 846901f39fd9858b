package care.training.ledger.tree;

/** Where the hashes of a tree are read from. */
@FunctionalInterface
public interface Tiles {
    /** Levels of the tree that a tile spans, and hashes in a full one: 2 to the power of this. */
    int HEIGHT = 8;

    /** Hashes in a full tile. */
    int WIDTH = 1 << HEIGHT;

    /**
     * The hashes of a tile so far, {@value TreeHash#SIZE} bytes each, from 1 to {@value #WIDTH} of them.
     *
     * @param level 0 for the hashes of entries, 1 for the roots of full tiles of level 0, and so on
     * @param number from 0, from the left
     */
    byte[] read(int level, long number);
}
