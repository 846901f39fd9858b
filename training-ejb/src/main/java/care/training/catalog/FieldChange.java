package care.training.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that is said otherwise than before.
 *
 * @param field as an import calls it in JSON, {@code hours}
 * @param from null where nothing was said
 * @param to null where nothing is said any more
 */
public record FieldChange(String field, String from, String to) {
    /** Whether a thing is offered is no field of a file; it changes too. */
    public static final String WITHDRAWN = "withdrawn";

    /** What differs between two states of a thing, in the order of the later. */
    public static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }
}
