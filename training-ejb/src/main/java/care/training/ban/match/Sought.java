package care.training.ban.match;

import care.training.registry.names.NameKeys;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who is looked for on the list.
 *
 * @param documents keyed hashes of all her known documents, at least one
 * @param names all names she goes by, at least one
 */
public record Sought(Collection<byte[]> documents, Collection<NameKeys> names) {
    /** What the names of bans that may be hers are found by; those that {@link #patterns} find are found by them only. */
    Set<String> keys() {
        return Stream.concat(
                        names.stream().flatMap(name -> name.sought().stream()),
                        names.stream().map(NameKeys::unreadable))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** SQL patterns of keys, of names with unreadable characters; nearly always none. */
    List<String> patterns() {
        return names.stream()
                .flatMap(name -> name.patterns().stream())
                .distinct()
                .toList();
    }
}
