package care.training.ledger.tree;

import java.util.List;

/** Verifies proofs without the tree, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, have it. */
public final class Proofs {
    private Proofs() {}

    /**
     * Whether {@code proof} shows that the leaf of this index is in the tree of that size and root.
     *
     * @param index from 0; false where it is not below {@code size}
     */
    public static boolean includes(TreeHash leaf, long index, long size, TreeHash root, List<TreeHash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        TreeHash hash = leaf;
        for (TreeHash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                hash = TreeHash.node(sibling, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether {@code proof} shows that the tree of {@code size} entries begins with the earlier one. */
    public static boolean areConsistent(
            long earlier, TreeHash earlierRoot, long size, TreeHash root, List<TreeHash> proof) {
        if (earlier < 0 || earlier > size) {
            return false;
        }
        if (earlier == size || earlier == 0) {
            return proof.isEmpty()
                    && (earlier == size ? earlierRoot.equals(root) : earlierRoot.equals(TreeHash.empty()));
        }
        return !proof.isEmpty() && leadsToBoth(earlier, earlierRoot, size, root, proof);
    }

    private static boolean leadsToBoth(
            long earlier, TreeHash earlierRoot, long size, TreeHash root, List<TreeHash> proof) {
        long at = earlier - 1;
        long last = size - 1;
        while (at % 2 == 1) {
            at >>= 1;
            last >>= 1;
        }
        // a complete earlier tree is a node of the later one and is not named in the proof
        boolean complete = Long.bitCount(earlier) == 1;
        TreeHash before = complete ? earlierRoot : proof.get(0);
        TreeHash after = before;
        for (TreeHash sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (at % 2 == 1 || at == last) {
                before = TreeHash.node(sibling, before);
                after = TreeHash.node(sibling, after);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.node(after, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(root);
    }
}
