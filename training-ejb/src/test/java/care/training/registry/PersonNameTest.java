package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    private static final int[] DOTS = {
        0x00B7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0xFF0E, 0x002E, 0x2024, 0x16EB, 0x0387
    };

    /** Names are written with \\uXXXX where the character cannot be seen. */
    @ParameterizedTest
    @CsvFileSource(resources = "names.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void writings_of_one_name_are_one_and_others_are_not(String one, String other, boolean same) {
        PersonName first = new PersonName(plain(one));
        PersonName second = new PersonName(plain(other));
        assertThat(first.sameAs(second)).isEqualTo(same);
        assertThat(second.sameAs(first)).isEqualTo(same);
    }

    @Test
    void any_separator_dot_or_none_is_one() {
        PersonName without = new PersonName("阿依古丽买买提");
        for (int dot : DOTS) {
            assertThat(new PersonName("阿依古丽" + Character.toString(dot) + "买买提").sameAs(without))
                    .as("U+%04X", dot)
                    .isTrue();
        }
    }

    @Test
    void the_twelve_compatibility_characters_that_are_real_stay() {
        int[] real = {0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29};
        for (int c : real) {
            assertThat(PersonName.key(Character.toString(c))).isEqualTo(Character.toString(c));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "〇一",
                "𠮷野",
                "Zoë O’Neill-Smith",
                "阿卜杜拉·买买提",
                "\uD883\uDF50李", // U+30F50, in no table of the Java platform's
                "\uE123王",
                "อรุณ ศรี"
            })
    void a_real_name_is_accepted(String name) {
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @Test
    void sixty_characters_are_a_name_and_more_than_a_hundred_are_not() {
        assertThat(new PersonName("阿".repeat(60)).text()).hasSize(60);
        assertThat(new PersonName("阿".repeat(100)).text()).hasSize(100);
        assertThat(reason("阿".repeat(101))).isEqualTo(ProblemCode.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张3", "张三(女)", "<b>张三</b>", "张三!", "·", "-", "张\u0007三", "张三@x", "王\uD800五"})
    void what_is_no_name_is_refused(String name) {
        assertThat(reason(name)).isEqualTo(ProblemCode.NAME_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B", "\u3000"})
    void an_empty_name_is_asked_for(String name) {
        assertThat(reason(name)).isEqualTo(ProblemCode.REQUIRED);
    }

    @Test
    void a_private_character_that_no_standard_knows_is_for_a_person_to_look_at() {
        assertThat(new PersonName("张\uE123").hasRareCharacter()).isTrue();
        assertThat(new PersonName("张\uE863").hasRareCharacter()).isFalse();
    }

    @Property
    void normalizing_twice_changes_nothing(@ForAll("names") String name) {
        String once = PersonName.key(name);
        assertThat(PersonName.key(once)).isEqualTo(once);
    }

    @Property
    void sameness_is_symmetric(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(PersonName.key(one).equals(PersonName.key(other)))
                .isEqualTo(PersonName.key(other).equals(PersonName.key(one)));
    }

    @Property
    void what_cannot_be_seen_changes_nothing(@ForAll("names") String name, @ForAll("invisible") String invisible) {
        int middle = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
        assertThat(PersonName.key(name.substring(0, middle) + invisible + name.substring(middle)))
                .isEqualTo(PersonName.key(name));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<Character> han = Arbitraries.chars().range('\u4E00', '\u9FFF');
        Arbitrary<Character> odd = Arbitraries.of(
                ' ', '\u3000', '·', '・', '．', '\u0387', 'A', 'ａ', 'é', '\u0301', '\u200B', '\uFEFF', '\uFE00', '\uF900',
                '\uFA0E', '\u2F00', '\uE863', '\uE864', '\uE81E', '\uFF76', '\uFF9E', '\u00B4', '\u1160', '\u3164');
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, han),
                        net.jqwik.api.Tuple.of(3, odd),
                        net.jqwik.api.Tuple.of(1, Arbitraries.chars().filter(c -> !Character.isSurrogate(c))))
                .list()
                .ofMaxSize(12)
                .map(characters -> {
                    StringBuilder name = new StringBuilder();
                    characters.forEach(name::append);
                    return name.toString();
                });
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of("\u200B", "\u200D", "\u2060", "\uFEFF", "\uFE0F", "\u202E", "\uDB40\uDD00", "\u00AD");
    }

    private static ProblemCode reason(String name) {
        try {
            new PersonName(name);
        } catch (Problem problem) {
            Violation violation = problem.violations().get(0);
            assertThat(violation.field()).isEqualTo("name");
            return violation.code();
        }
        return null;
    }

    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        String[] parts = written.split("\\\\u");
        plain.append(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            plain.append((char) Integer.parseInt(parts[i].substring(0, 4), 16)).append(parts[i].substring(4));
        }
        return plain.toString();
    }
}
