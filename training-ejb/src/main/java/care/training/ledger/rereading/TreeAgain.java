package care.training.ledger.rereading;

import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tiles;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree grown again from its entries. It keeps the latest tile of each level and no more, however long the log is. */
final class TreeAgain implements Tiles {
    private final Map<Integer, Growth.Tile> latest = new HashMap<>();
    private long size;

    long size() {
        return size;
    }

    /** Adds entries; the tiles that became what they are by them. */
    List<Growth.Tile> add(List<TreeHash> leaves) {
        Growth growth = new Growth(size, this);
        leaves.forEach(growth::add);
        List<Growth.Tile> changed = growth.tiles();
        changed.forEach(tile -> latest.merge(
                tile.level(), tile, (before, after) -> after.number() >= before.number() ? after : before));
        size = growth.size();
        return changed;
    }

    TreeHash root() {
        return new Tree(size, this).root();
    }

    @Override
    public byte[] read(int level, long number) {
        Growth.Tile tile = latest.get(level);
        if (tile == null || tile.number() != number) {
            throw new IllegalStateException("tile " + number + " of level " + level + " is not kept");
        }
        return tile.hashes();
    }
}
