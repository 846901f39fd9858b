package care.training.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves and roots are the test vectors that implementations of RFC 6962 share. */
class TreeTest {
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    /** A log in memory. */
    private static final class Memory implements Tiles {
        private final Map<String, byte[]> tiles = new HashMap<>();
        private long size;

        void add(List<TreeHash> leaves) {
            Growth growth = new Growth(size, this);
            leaves.forEach(growth::add);
            growth.tiles().forEach(tile -> {
                byte[] before = tiles.put(tile.level() + "/" + tile.number(), tile.hashes());
                if (before != null) {
                    assertThat(tile.hashes()).startsWith(before);
                }
            });
            size = growth.size();
        }

        @Override
        public byte[] read(int level, long number) {
            return tiles.get(level + "/" + number);
        }

        Tree tree(long of) {
            return new Tree(of, this);
        }
    }

    private static Memory vectors() {
        Memory log = new Memory();
        log.add(ENTRIES.stream()
                .map(HexFormat.of()::parseHex)
                .map(TreeHash::leaf)
                .toList());
        return log;
    }

    private static List<TreeHash> leaves(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> TreeHash.leaf(("entry " + number).getBytes()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_those_of_the_test_vectors(long size, String root) {
        assertThat(vectors().tree(size).root()).hasToString(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
    })
    void inclusion_proofs_are_those_of_the_test_vectors(long index, long size, String proof) {
        assertThat(String.join(
                        " ",
                        vectors().tree(size).inclusionOf(index).stream()
                                .map(TreeHash::toString)
                                .toList()))
                .isEqualTo(proof);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 300, 511, 512, 513, 777})
    void whatever_was_in_stays_in_and_nothing_else(int size) {
        Memory log = new Memory();
        List<TreeHash> leaves = leaves(0, size);
        log.add(leaves.subList(0, size / 3));
        log.add(leaves.subList(size / 3, size));
        Tree tree = log.tree(size);
        for (int index = 0; index < size; index++) {
            List<TreeHash> proof = tree.inclusionOf(index);
            assertThat(Proofs.includes(leaves.get(index), index, size, tree.root(), proof))
                    .isTrue();
            assertThat(Proofs.includes(leaves.get((index + 1) % size), index, size, tree.root(), proof))
                    .isEqualTo(size == 1);
            assertThat(Proofs.includes(leaves.get(index), index + 1L, size, tree.root(), proof))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 64, 255, 256, 257, 400})
    void a_tree_grows_out_of_every_earlier_one(int size) {
        Memory log = new Memory();
        log.add(leaves(0, size));
        Tree tree = log.tree(size);
        for (long earlier = 0; earlier <= size; earlier++) {
            TreeHash before = log.tree(earlier).root();
            List<TreeHash> proof = tree.consistencyWith(earlier);
            assertThat(Proofs.areConsistent(earlier, before, size, tree.root(), proof))
                    .isTrue();
            TreeHash other = TreeHash.leaf(new byte[] {1});
            assertThat(Proofs.areConsistent(earlier, other, size, tree.root(), proof))
                    .isFalse();
            assertThat(Proofs.areConsistent(earlier, before, size, other, proof))
                    .as("another root now, from %s of %s", earlier, size)
                    .isEqualTo(earlier == 0);
        }
    }

    @Test
    void a_proof_that_is_shorter_longer_or_changed_proves_nothing() {
        Memory log = new Memory();
        List<TreeHash> leaves = leaves(0, 300);
        log.add(leaves);
        Tree tree = log.tree(300);
        List<TreeHash> proof = tree.inclusionOf(77);
        List<TreeHash> longer = new ArrayList<>(proof);
        longer.add(leaves.get(0));
        List<TreeHash> changed = new ArrayList<>(proof);
        changed.set(3, leaves.get(0));
        for (List<TreeHash> wrong : List.of(proof.subList(1, proof.size()), longer, changed, List.<TreeHash>of())) {
            assertThat(Proofs.includes(leaves.get(77), 77, 300, tree.root(), wrong))
                    .isFalse();
        }
        assertThat(Proofs.includes(leaves.get(77), 300, 300, tree.root(), proof))
                .isFalse();
    }

    @Test
    void it_is_all_the_same_in_how_many_steps_a_log_grows() {
        Memory atOnce = new Memory();
        atOnce.add(leaves(0, 1_000));
        Memory byAndBy = new Memory();
        LongStream.of(1, 2, 250, 256, 257, 600, 1_000).forEach(to -> byAndBy.add(leaves((int) byAndBy.size, (int) to)));
        assertThat(byAndBy.tree(1_000).root()).isEqualTo(atOnce.tree(1_000).root());
        assertThat(byAndBy.tree(513).root()).isEqualTo(atOnce.tree(513).root());
    }

    @Test
    void what_is_not_in_the_log_has_no_proof() {
        Tree tree = vectors().tree(8);
        assertThatThrownBy(() -> tree.inclusionOf(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistencyWith(9)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
