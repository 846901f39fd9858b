package care.training.kernel.spreadsheet;

import care.training.kernel.ProblemCode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a table that people upload; a capability lists its columns as an enum. Letter case, spaces, asterisks and
 * what stands in brackets do not count: 费用（元）* is 费用.
 */
public interface Heading {
    boolean isRequired();

    /** What people call it: first as the template has it, second the field's name in JSON. */
    List<String> names();

    /** The heading that the template uses. */
    default String heading() {
        return names().get(0);
    }

    /** The field's name in JSON. */
    default String field() {
        return names().get(1);
    }

    /** What is wrong with a row that leaves the column empty though it must be filled; told with row and heading. */
    default ProblemCode missing() {
        return ProblemCode.REQUIRED;
    }

    /** The one of {@code columns} that a heading means. */
    static <C extends Heading> Optional<C> called(C[] columns, String heading) {
        String key = key(heading);
        return Arrays.stream(columns)
                .filter(column ->
                        column.names().stream().anyMatch(name -> key(name).equals(key)))
                .findFirst();
    }

    /** What all writings of one heading have in common. */
    static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[(\\[【].*?[)\\]】]", "")
                .replaceAll("[\\s*_\\-:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
