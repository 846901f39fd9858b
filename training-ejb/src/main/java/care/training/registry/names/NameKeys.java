package care.training.registry.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a name is found by, class by class. Chinese characters and Latin letters are compared by romanization, but never
 * two names in characters: 李雷 and 李磊 sound alike and are two names.
 *
 * @param exact the same for every writing of one name
 * @param loose names with one in common are equal but for forms that people mix
 * @param joined of a name in Latin letters: the same in one word, however its words are ordered
 * @param written of a name in Latin letters: its words as they stand
 * @param romanized of a name in Chinese characters: how it is written in Latin letters
 * @param seldom the same, by readings that are seldom met
 */
public record NameKeys(
        String exact,
        Set<String> loose,
        Set<String> joined,
        Set<String> written,
        Set<String> romanized,
        Set<String> seldom) {

    /** What is kept, so that a name is found by whatever is sought. */
    public Set<String> kept() {
        Set<String> kept = keys("W:", "R:");
        if (isUnreadable()) {
            kept.add(unreadable());
        }
        return kept;
    }

    /**
     * What is sought: a kept name that has one of these in common may be near, and no other is. Unreadable characters aside:
     * {@link #unreadable} and {@link #patterns} find what only a person can tell.
     */
    public Set<String> sought() {
        return keys("R:", "W:");
    }

    /** Whether a character of it has no meaning by any standard. */
    private boolean isUnreadable() {
        return exact.codePoints().anyMatch(NameKeys::isUnreadable);
    }

    private static boolean isUnreadable(int character) {
        return UCharacter.getType(character) == UCharacterCategory.PRIVATE_USE;
    }

    /** What kept names are found by that have an unreadable character, and may be this one. */
    public String unreadable() {
        return "P:" + exact.codePointCount(0, exact.length());
    }

    /**
     * Where this name has an unreadable character itself: the kept keys of the names that it may be, as SQL patterns. No
     * character with a meaning in patterns may stand in a name.
     */
    public Set<String> patterns() {
        return isUnreadable() ? Set.of("E:" + open(exact), "L:" + open(form())) : Set.of();
    }

    private static String open(String name) {
        return name.codePoints()
                .mapToObj(c -> isUnreadable(c) ? "_" : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** Character by character, each for all that people mix it with; of a name in Latin letters as it stands. */
    private String form() {
        return written.isEmpty() && loose.size() == 1 ? loose.iterator().next() : exact;
    }

    /**
     * Where keys are kept hashed, no pattern finds them: a readable name is kept with each of its characters left out, and a name
     * of which one cannot be read is sought, and kept, without that one. None where more than one cannot.
     */
    public Set<String> obscured() {
        return Stream.of(exact, form()).flatMap(NameKeys::obscured).collect(Collectors.toSet());
    }

    private static Stream<String> obscured(String name) {
        int[] characters = name.codePoints().toArray();
        int[] unreadable = IntStream.range(0, characters.length)
                .filter(at -> isUnreadable(characters[at]))
                .toArray();
        return (switch (unreadable.length) {
                    case 0 -> IntStream.range(0, characters.length);
                    case 1 -> IntStream.of(unreadable);
                    default -> IntStream.empty();
                })
                .mapToObj(at -> "M:" + new String(characters, 0, at) + "_"
                        + new String(characters, at + 1, characters.length - at - 1));
    }

    private Set<String> keys(String ofLatin, String ofCharacters) {
        Set<String> keys = new LinkedHashSet<>(Set.of("E:" + exact));
        add(keys, "L:", loose);
        add(keys, "J:", joined);
        add(keys, ofLatin, written);
        add(keys, ofCharacters, romanized);
        add(keys, ofCharacters, seldom);
        return keys;
    }

    private static void add(Set<String> keys, String kind, Set<String> values) {
        values.forEach(value -> keys.add(kind + value));
    }

    /** How near another name is, by the strictest class that both are in. */
    public NameClass against(NameKeys other) {
        if (exact.equals(other.exact)) {
            return NameClass.EXACT;
        }
        if (meet(loose, other.loose)) {
            return NameClass.LOOSE;
        }
        if (meet(joined, other.joined) || meet(romanized, other.written) || meet(written, other.romanized)) {
            return NameClass.ROMANIZED;
        }
        if (meet(seldom, other.written) || meet(written, other.seldom)) {
            return NameClass.SELDOM_ROMANIZED;
        }
        return mayBe(other) ? NameClass.UNREADABLE : NameClass.DIFFERENT;
    }

    private boolean mayBe(NameKeys other) {
        return (isUnreadable() || other.isUnreadable()) && (mayBe(exact, other.exact) || mayBe(form(), other.form()));
    }

    private static boolean mayBe(String name, String other) {
        int[] one = name.codePoints().toArray();
        int[] another = other.codePoints().toArray();
        return one.length == another.length
                && IntStream.range(0, one.length)
                        .allMatch(at -> one[at] == another[at] || isUnreadable(one[at]) || isUnreadable(another[at]));
    }

    /** How near this name is to the nearest of {@code others}. */
    public NameClass nearest(Collection<NameKeys> others) {
        return others.stream().map(this::against).min(NameClass::compareTo).orElse(NameClass.DIFFERENT);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
