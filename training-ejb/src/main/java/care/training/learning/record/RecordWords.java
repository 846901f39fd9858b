package care.training.learning.record;

import care.training.catalog.CourseKind;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The words of a printed record in the reader's language.
 *
 * @param text by its name
 * @param filled by its name with values filled in
 * @param kind of a course; told null for one whose kind is not said
 */
public record RecordWords(
        Function<String, String> text, BiFunction<String, Object[], String> filled, Function<CourseKind, String> kind) {
    String of(String name, Object... values) {
        return values.length == 0 ? text.apply(name) : filled.apply(name, values);
    }
}
