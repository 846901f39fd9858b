package care.training.registry.names;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Settings;
import care.training.registry.PersonName;
import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameBookTest {
    private static final NameBook BOOK = NameBook.load(Settings.configFolder().resolve("names"));

    @ParameterizedTest
    @CsvFileSource(resources = "classes.csv", numLinesToSkip = 1)
    void names_are_near_by_the_shipped_tables(String one, String other, NameClass expected) {
        assertThat(keys(one).against(keys(other))).isEqualTo(expected);
        assertThat(keys(other).against(keys(one))).isEqualTo(expected);
    }

    @Property(tries = 300)
    void nearness_is_symmetric(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(keys(one).against(keys(other))).isEqualTo(keys(other).against(keys(one)));
    }

    @Property(tries = 300)
    void a_name_that_is_near_is_found_by_its_keys_and_no_other_is_missed(
            @ForAll("names") String one, @ForAll("names") String other) {
        boolean found = !Collections.disjoint(keys(one).kept(), keys(other).sought());
        assertThat(found).isEqualTo(keys(one).against(keys(other)).isNear());
    }

    @Property(tries = 300)
    void a_name_that_cannot_be_read_is_found_by_every_name_that_it_may_be_and_finds_it(
            @ForAll("unreadable") String one, @ForAll("names") String other) {
        NameKeys unread = keys(one);
        NameKeys may = keys(other);
        boolean apart = unread.against(may) == NameClass.DIFFERENT;

        assertThat(unread.kept()).contains(unread.unreadable());
        assertThat(apart || unread.unreadable().equals(may.unreadable())).isTrue();
        assertThat(apart || unread.patterns().stream().anyMatch(pattern -> fits(pattern, may)))
                .isTrue();
        assertThat(may.patterns()).isEmpty();
    }

    @Property(tries = 300)
    void where_one_character_cannot_be_read_the_others_find_every_name_that_it_may_be(
            @ForAll("readable") String one, @ForAll("readable") String other) {
        NameKeys unread = keys("李" + one + '\ue125');
        NameKeys may = keys("李" + other);

        assertThat(!Collections.disjoint(unread.obscured(), may.obscured()))
                .isEqualTo(unread.against(may) == NameClass.UNREADABLE);
        assertThat(keys('\ue124' + one + '\ue125').obscured())
                .as("of two that cannot be read")
                .isEmpty();
    }

    @Provide
    Arbitrary<String> readable() {
        return Arbitraries.strings().withChars('诚', '誠', '雷').ofMinLength(1).ofMaxLength(3);
    }

    private static boolean fits(String pattern, NameKeys name) {
        String expression = "\\Q" + pattern.replace("_", "\\E.\\Q") + "\\E";
        return name.kept().stream().anyMatch(key -> key.matches(expression));
    }

    @Provide
    Arbitrary<String> unreadable() {
        return Arbitraries.strings()
                .withChars('曾', '诚', '誠', '李', '雷', '\ue123', '\ue124')
                .ofMinLength(1)
                .ofMaxLength(4)
                .map(name -> "李" + name + '\ue125');
    }

    @Property(tries = 300)
    void a_name_written_otherwise_has_the_same_keys(@ForAll("names") String name) {
        assertThat(keys(PersonName.key(name))).isEqualTo(keys(name));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> characters = Arbitraries.strings()
                .withChars('曾', '曽', '诚', '誠', '吕', '单', '萧', '肖', '钟', '鐘', '李', '雷', '磊')
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> letters = Arbitraries.of(
                "Zeng Cheng",
                "zengcheng",
                "Cheng-Zeng",
                "Lü",
                "Lyu Lei",
                "Xiao Zhong",
                "Ceng",
                "Li Lei",
                "O'Li",
                "SHAN Lü Li");
        return Arbitraries.oneOf(characters, letters, characters.map(name -> name + "·" + name));
    }

    private static NameKeys keys(String name) {
        return BOOK.keys(new PersonName(name));
    }
}
