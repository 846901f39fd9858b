package care.training.ledger.rereading;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ledger.tree.Growth;
import care.training.ledger.tree.Tiles;
import care.training.ledger.tree.TreeHash;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TreeAgainTest {
    private static final Tiles NOTHING_BEFORE = (level, number) -> {
        throw new IllegalStateException("nothing was there before");
    };

    @Property(tries = 20)
    void in_whatever_portions_it_is_grown_the_root_and_the_tiles_are_those_of_the_whole(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 300) Integer> portions) {
        TreeAgain again = new TreeAgain();
        Map<String, byte[]> tiles = new HashMap<>();
        for (int portion : portions) {
            again.add(leaves(again.size(), portion)).forEach(tile -> tiles.put(name(tile), tile.hashes()));
        }
        Growth whole = new Growth(0, NOTHING_BEFORE);
        leaves(0, (int) again.size()).forEach(whole::add);

        assertThat(again.root()).isEqualTo(whole.tree().root());
        assertThat(tiles.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        whole.tiles().stream().map(TreeAgainTest::name).toList());
        whole.tiles().forEach(tile -> assertThat(tiles.get(name(tile))).isEqualTo(tile.hashes()));
    }

    @Test
    void where_a_third_level_begins_it_goes_on() {
        TreeAgain again = new TreeAgain();
        Growth whole = new Growth(0, NOTHING_BEFORE);
        for (int portion : new int[] {65_000, 536, 1, 300}) {
            List<TreeHash> leaves = leaves(again.size(), portion);
            again.add(leaves);
            leaves.forEach(whole::add);
            assertThat(again.root()).isEqualTo(whole.tree().root());
        }
    }

    private static String name(Growth.Tile tile) {
        return tile.level() + "/" + tile.number();
    }

    private static List<TreeHash> leaves(long from, int count) {
        return new ArrayList<>(LongStream.range(from, from + count)
                .mapToObj(index ->
                        TreeHash.leaf(ByteBuffer.allocate(32).putLong(index).array()))
                .toList());
    }
}
