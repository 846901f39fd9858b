package care.training.ban.match;

import care.training.registry.PersonName;
import java.util.Collection;
import java.util.Set;

/**
 * What a name is found by, class by class: names with a key in common may be one.
 *
 * @param exact the same for every writing of one name
 */
public record NameKeys(String exact) {

    public static NameKeys of(PersonName name) {
        return new NameKeys(name.key());
    }

    /** All keys, of every class. */
    public Set<String> all() {
        return Set.of(exact);
    }

    /** How near {@code name} is to the nearest of {@code others}. */
    public static NameClass nearest(Collection<PersonName> others, PersonName name) {
        NameKeys keys = of(name);
        return others.stream()
                .map(other -> of(other).against(keys))
                .min(NameClass::compareTo)
                .orElse(NameClass.DIFFERENT);
    }

    /** How near another name is, by the strictest class that both are in. */
    public NameClass against(NameKeys other) {
        return exact.equals(other.exact) ? NameClass.EXACT : NameClass.DIFFERENT;
    }
}
