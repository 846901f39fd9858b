package care.training.standard.evidence;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.registry.Qualification;
import care.training.registry.QualificationSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a proof is said to prove.
 *
 * @param occupation code or name, of a certificate, work or an apprenticeship
 * @param level of a certificate
 * @param tier kind of school of a diploma or of study, rank of a title
 * @param field major, or what a title is of
 * @param from day of issue, of graduation (also one to come), of the first day of work, of the apprenticeship's end, on
 *     which a photograph was taken
 * @param to last day of work, null while it goes on
 * @param reference the document's number; of work, the employer; a photograph has none
 */
public record EvidenceClaim(
        EvidenceKind kind,
        String occupation,
        Level level,
        String tier,
        String field,
        LocalDate from,
        LocalDate to,
        String reference) {
    private static final int LONGEST = 60;
    private static final int LONGEST_REFERENCE = 100;

    public EvidenceClaim {
        occupation = stripped(occupation);
        tier = stripped(tier);
        field = stripped(field);
        reference = stripped(reference);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Only what its kind has: what was left from another choice on the page is forgotten. */
    EvidenceClaim whole() {
        return new EvidenceClaim(
                kind,
                kind.hasOccupation() ? occupation : null,
                kind == EvidenceKind.CERTIFICATE ? level : null,
                kind.hasField() ? tier : null,
                kind.hasField() ? field : null,
                from,
                kind == EvidenceKind.EXPERIENCE ? to : null,
                kind == EvidenceKind.PORTRAIT ? null : reference);
    }

    /** Problems: INVALID_INPUT with each field that is missing, too long, or impossible by {@code today}. */
    void requireSound(LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        require(wrong, kind.hasOccupation(), "occupation", occupation, LONGEST);
        require(wrong, kind.hasField(), "tier", tier, LONGEST);
        require(wrong, kind.hasField(), "field", field, LONGEST);
        require(wrong, kind != EvidenceKind.PORTRAIT, "reference", reference, LONGEST_REFERENCE);
        if (kind == EvidenceKind.CERTIFICATE && level == null) {
            wrong.add(new Violation("level", ProblemCode.REQUIRED));
        }
        if (from == null) {
            wrong.add(new Violation("from", ProblemCode.REQUIRED));
        } else if (from.isAfter(today) && kind != EvidenceKind.STUDY) {
            wrong.add(new Violation("from", ProblemCode.DATE_IN_FUTURE));
        }
        if (to != null && from != null && to.isBefore(from)) {
            wrong.add(new Violation("to", ProblemCode.END_BEFORE_START));
        } else if (to != null && to.isAfter(today)) {
            wrong.add(new Violation("to", ProblemCode.DATE_IN_FUTURE));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static void require(List<Violation> wrong, boolean wanted, String name, String value, int longest) {
        if (wanted && value == null) {
            wrong.add(new Violation(name, ProblemCode.REQUIRED));
        } else if (value != null && value.length() > longest) {
            wrong.add(new Violation(name, ProblemCode.TOO_LONG, longest));
        }
    }

    /**
     * The same as something that the person says she holds.
     *
     * @param title the occupation's name as printed, null where it has no occupation
     */
    Qualification declaredBy(UUID person, String title) {
        QualificationSource said = QualificationSource.DECLARED;
        return switch (kind) {
            case CERTIFICATE -> Qualification.certificate(person, occupation, level, title, from, reference, said);
            case DIPLOMA -> Qualification.diploma(person, tier, field, from, reference, said);
            case STUDY -> Qualification.study(person, tier, field, from, reference, said);
            case EXPERIENCE -> Qualification.experience(person, occupation, title, from, to, reference, said);
            case TITLE -> Qualification.title(person, tier, field, from, reference, said);
            case PORTRAIT -> throw new IllegalStateException("a photograph is nothing that is held");
            case APPRENTICESHIP -> Qualification.apprenticeship(person, occupation, title, from, reference, said);
        };
    }
}
