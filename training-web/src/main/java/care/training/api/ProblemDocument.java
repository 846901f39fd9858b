package care.training.api;

import care.training.kernel.Problem;
import java.util.List;
import java.util.Locale;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param type {@code /problems/} and the stable code
 * @param instance the request's number, as a URN; it stands in the log too
 * @param violations the fields to mend; absent where no field is at fault
 */
public record ProblemDocument(
        String type, String title, int status, String detail, String instance, List<FieldMessage> violations) {

    /** What is wrong with one field, in the caller's language. */
    public record FieldMessage(String field, String message) {}

    public static ProblemDocument of(Problem problem, Locale language, String correlationId) {
        List<FieldMessage> fields = problem.violations().stream()
                .map(violation -> new FieldMessage(violation.field(), violation.message(language)))
                .toList();
        return new ProblemDocument(
                "/problems/" + problem.code().code(),
                problem.code().title(language),
                problem.code().status(),
                problem.detail(language),
                "urn:uuid:" + correlationId,
                fields.isEmpty() ? null : fields);
    }
}
