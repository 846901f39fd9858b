package care.training.check.intake;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.NewCheck;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.registry.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A question put together from its parts, by the same rules as a single one; parts that could not be read are null.
 *
 */
record QuestionParts(
        DocumentType type,
        String number,
        String name,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        String authorisation) {

    /**
     * The question; null where anything is wrong, which is then added to {@code violations} under the names of the API's
     * fields.
     */
    NewCheck question(BatchDefaults defaults, Locale language, List<Violation> violations) {
        List<Violation> wrong = new ArrayList<>();
        IdentityDocument document =
                type == null || number == null ? null : read(() -> new IdentityDocument(type, number), wrong);
        PersonName person = name == null ? null : read(() -> new PersonName(name), wrong);
        NewCheck question = new NewCheck(
                document,
                person,
                purpose == null ? defaults.purpose() : purpose,
                legalBasis == null ? defaults.legalBasis() : legalBasis,
                authorisation,
                language);
        read(
                () -> {
                    question.requireWhole();
                    return question;
                },
                wrong);
        violations.addAll(wrong);
        return wrong.isEmpty() && document != null && person != null ? question : null;
    }

    private static <T> T read(Supplier<T> part, List<Violation> wrong) {
        try {
            return part.get();
        } catch (Problem problem) {
            wrong.addAll(
                    problem.violations().isEmpty()
                            ? problem.about(field(problem.code())).violations()
                            : problem.violations());
            return null;
        }
    }

    private static String field(ProblemCode code) {
        return code == ProblemCode.AUTHORISATION_NEEDED ? "authorisation" : "name";
    }
}
