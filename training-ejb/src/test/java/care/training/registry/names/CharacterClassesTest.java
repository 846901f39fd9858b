package care.training.registry.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CharacterClassesTest {
    @Property
    void the_order_of_variants_changes_no_class(
            @ForAll @Size(max = 12)
                    List<@CharRange(from = '一', to = '七') @StringLength(min = 1, max = 3) String> groups,
            @ForAll Random random) {
        List<String> otherwise = new ArrayList<>(groups);
        Collections.shuffle(otherwise, random);
        for (int character = '一'; character <= '七'; character++) {
            assertThat(CharacterClasses.of(otherwise).of(character))
                    .isEqualTo(CharacterClasses.of(groups).of(character));
        }
    }

    @Property
    void all_of_a_group_are_one_and_doing_it_twice_changes_nothing(
            @ForAll @Size(min = 1, max = 12)
                    List<@CharRange(from = '一', to = '丟') @StringLength(min = 1, max = 3) String> groups) {
        CharacterClasses classes = CharacterClasses.of(groups);
        for (String group : groups) {
            assertThat(classes.of(group).codePoints().distinct().count()).isEqualTo(1);
            assertThat(classes.of(classes.of(group))).isEqualTo(classes.of(group));
        }
    }

    @Property
    void adding_variants_parts_nothing_that_was_one(
            @ForAll @Size(max = 8) List<@CharRange(from = '一', to = '丟') @StringLength(min = 2, max = 2) String> groups,
            @ForAll @CharRange(from = '一', to = '丟') @StringLength(min = 2, max = 2) String more) {
        List<String> grown = new ArrayList<>(groups);
        grown.add(more);
        for (String group : groups) {
            assertThat(CharacterClasses.of(grown)
                            .of(group)
                            .codePoints()
                            .distinct()
                            .count())
                    .isEqualTo(1);
        }
    }
}
