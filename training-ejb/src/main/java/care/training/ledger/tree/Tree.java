package care.training.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The first entries of a log as a tree: its root, and proofs from it. Proofs name hashes from the lowest to the highest,
 * as RFC 6962, sections 2.1.1 and 2.1.2, have them. Each reads a tile a level and no more.
 */
public final class Tree {
    private final long size;
    private final Tiles tiles;
    private final Map<TileId, byte[]> read = new LinkedHashMap<>();

    /**
     * @param size entries, from 0
     * @param tiles holds at least the hashes of so many entries
     */
    public Tree(long size, Tiles tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
        this.size = size;
        this.tiles = Objects.requireNonNull(tiles);
    }

    /** Which tile. */
    private record TileId(int level, long number) {}

    public long size() {
        return size;
    }

    public TreeHash root() {
        return size == 0 ? TreeHash.empty() : root(0, size);
    }

    /** What proves that the entry of this index is in the tree. Throws {@link IndexOutOfBoundsException} if it is not. */
    public List<TreeHash> inclusionOf(long index) {
        Objects.checkIndex(index, size);
        List<TreeHash> proof = new ArrayList<>();
        addInclusion(index, 0, size, proof);
        return List.copyOf(proof);
    }

    /** What proves that the tree grew out of the one of {@code earlier} entries, from 0 to the size. */
    public List<TreeHash> consistencyWith(long earlier) {
        if (earlier < 0 || earlier > size) {
            throw new IndexOutOfBoundsException("no tree of " + earlier + " among " + size);
        }
        List<TreeHash> proof = new ArrayList<>();
        if (earlier > 0 && earlier < size) {
            addConsistency(earlier, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    private void addInclusion(long index, long from, long to, List<TreeHash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + leftOf(to - from);
        if (index < middle) {
            addInclusion(index, from, middle, proof);
            proof.add(root(middle, to));
        } else {
            addInclusion(index, middle, to, proof);
            proof.add(root(from, middle));
        }
    }

    private void addConsistency(long earlier, long from, long to, boolean whole, List<TreeHash> proof) {
        if (earlier == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + leftOf(to - from);
        if (earlier <= middle) {
            addConsistency(earlier, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            addConsistency(earlier, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    /** The root over the entries from {@code from} to before {@code to}; from is a multiple of the left part's size. */
    private TreeHash root(long from, long to) {
        long entries = to - from;
        if (Long.bitCount(entries) == 1) {
            return complete(Long.numberOfTrailingZeros(entries), from >> Long.numberOfTrailingZeros(entries));
        }
        long middle = from + leftOf(entries);
        return TreeHash.node(root(from, middle), root(middle, to));
    }

    /** The root of a complete part: 2 to the power of {@code height} entries, the {@code number}th of that size. */
    private TreeHash complete(int height, long number) {
        int within = height % Tiles.HEIGHT;
        long first = number << within;
        byte[] tile = tile(new TileId(height / Tiles.HEIGHT, first / Tiles.WIDTH));
        return complete(tile, (int) (first % Tiles.WIDTH), 1 << within);
    }

    static TreeHash complete(byte[] tile, int first, int count) {
        if (count == 1) {
            int at = first * TreeHash.SIZE;
            if (tile.length < at + TreeHash.SIZE) {
                throw new IllegalStateException("a tile of the log is shorter than the log says");
            }
            return TreeHash.of(Arrays.copyOfRange(tile, at, at + TreeHash.SIZE));
        }
        int half = count / 2;
        return TreeHash.node(complete(tile, first, half), complete(tile, first + half, half));
    }

    private byte[] tile(TileId id) {
        return read.computeIfAbsent(id, wanted -> tiles.read(wanted.level(), wanted.number()));
    }

    /** The largest power of two that is less than {@code entries}, which are two or more. */
    private static long leftOf(long entries) {
        return Long.highestOneBit(entries - 1);
    }
}
