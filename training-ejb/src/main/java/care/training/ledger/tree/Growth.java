package care.training.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a log's tiles become when entries are added: full tiles never change, and of each level one is not full. */
public final class Growth {
    private final Tiles before;
    private final Map<Integer, ByteArrayOutputStream> open = new TreeMap<>();
    private final List<Tile> tiles = new ArrayList<>();
    private long size;

    /**
     * A tile that is new or longer than before.
     *
     * @param hashes all of them, those from before too
     */
    public record Tile(int level, long number, byte[] hashes) {}

    /** @param from entries so far */
    public Growth(long from, Tiles before) {
        this.size = from;
        this.before = before;
    }

    public void add(TreeHash leaf) {
        size++;
        add(0, size - 1, leaf);
    }

    private void add(int level, long index, TreeHash hash) {
        ByteArrayOutputStream tile = open.computeIfAbsent(level, at -> begun(at, index));
        tile.writeBytes(hash.bytes());
        if ((index + 1) % Tiles.WIDTH == 0) {
            byte[] full = tile.toByteArray();
            tiles.add(new Tile(level, index / Tiles.WIDTH, full));
            open.put(level, new ByteArrayOutputStream());
            add(level + 1, index / Tiles.WIDTH, Tree.complete(full, 0, Tiles.WIDTH));
        }
    }

    private ByteArrayOutputStream begun(int level, long index) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        if (index % Tiles.WIDTH != 0) {
            tile.writeBytes(before.read(level, index / Tiles.WIDTH));
        }
        return tile;
    }

    /** Entries now. */
    public long size() {
        return size;
    }

    /** The tiles that changed, from the lowest level up. */
    public List<Tile> tiles() {
        List<Tile> changed = new ArrayList<>(tiles);
        open.forEach((level, tile) -> {
            if (tile.size() > 0) {
                changed.add(new Tile(level, size >> Tiles.HEIGHT * (level + 1), tile.toByteArray()));
            }
        });
        return List.copyOf(changed);
    }

    /** The tree as it is now, from what was there and what was added. */
    public Tree tree() {
        List<Tile> changed = tiles();
        return new Tree(size, (level, number) -> changed.stream()
                .filter(tile -> tile.level() == level && tile.number() == number)
                .findFirst()
                .map(Tile::hashes)
                .orElseGet(() -> before.read(level, number)));
    }
}
