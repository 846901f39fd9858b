package care.training.kernel;

import java.util.List;

/**
 * One thing wrong with one field of the input.
 *
 * @param field path of the field as the sender wrote it, e.g. {@code subject.documentNumber} or a column's heading
 * @param code what is wrong; its text stands in the problem catalogue
 * @param arguments values for the text; never personal data
 */
public record Violation(String field, ProblemCode code, List<Object> arguments) {
    public Violation(String field, ProblemCode code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    public String message(java.util.Locale locale) {
        return code.text(locale, arguments.toArray());
    }
}
