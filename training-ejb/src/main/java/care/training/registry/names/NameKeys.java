package care.training.registry.names;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

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
        return keys("W:", "R:");
    }

    /** What is sought: a kept name that has one of these in common may be near, and no other is. */
    public Set<String> sought() {
        return keys("R:", "W:");
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
        return meet(seldom, other.written) || meet(written, other.seldom)
                ? NameClass.SELDOM_ROMANIZED
                : NameClass.DIFFERENT;
    }

    /** How near this name is to the nearest of {@code others}. */
    public NameClass nearest(Collection<NameKeys> others) {
        return others.stream().map(this::against).min(NameClass::compareTo).orElse(NameClass.DIFFERENT);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}
