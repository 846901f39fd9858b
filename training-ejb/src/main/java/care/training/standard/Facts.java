package care.training.standard;

import care.training.kernel.Level;
import care.training.registry.Qualification;
import care.training.registry.QualificationKind;
import care.training.registry.QualificationSource;
import care.training.registry.QualificationStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is known of a person that counts for entering a level. Revoked and replaced things are not among it.
 *
 * @param birthDate null where no document carries it
 * @param intendsToWork said by the person with the application itself
 * @param barred a ban is in force on the day asked for
 */
public record Facts(
        LocalDate birthDate,
        boolean intendsToWork,
        boolean barred,
        List<Work> work,
        List<Held> certificates,
        List<Diploma> diplomas,
        List<Title> titles,
        List<Apprenticeship> apprenticeships,
        List<Passed> passedParts) {

    /** A thing known with its proof examined, or only by the person's word. */
    interface Known {
        boolean examined();
    }

    /**
     * Work in an occupation.
     *
     * @param occupation its code or its name
     * @param title the post's name
     * @param to last day, null while it goes on
     */
    public record Work(String occupation, String title, LocalDate from, LocalDate to, boolean examined)
            implements Known {}

    /**
     * A certificate of skill level.
     *
     * @param title the occupation's name as printed
     */
    public record Held(String occupation, String title, Level level, LocalDate issuedOn, boolean examined)
            implements Known {}

    /**
     * A diploma, or a student's proof that she is about to have one.
     *
     * @param graduatedOn in the future for a student in the final year
     * @param studying known from a student's proof, which does not become a diploma by time alone
     */
    public record Diploma(String tier, String field, LocalDate graduatedOn, boolean studying, boolean examined)
            implements Known {}

    /** A professional title. */
    public record Title(String tier, String field, LocalDate issuedOn, boolean examined) implements Known {}

    /** An apprenticeship served to its end. */
    public record Apprenticeship(String occupation, String title, LocalDate endedOn, boolean examined)
            implements Known {}

    /**
     * A passed part of an exam: entry was examined then.
     *
     * @param until last day on which it counts, null where it does not end
     * @param resits how often another part was sat again and not passed while it counted
     */
    public record Passed(String occupation, Level level, Part part, LocalDate on, LocalDate until, int resits) {
        /** First and last day are inside. */
        boolean countsOn(LocalDate day) {
            return !on.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    public Facts {
        work = List.copyOf(work);
        certificates = List.copyOf(certificates);
        diplomas = List.copyOf(diplomas);
        titles = List.copyOf(titles);
        apprenticeships = List.copyOf(apprenticeships);
        passedParts = List.copyOf(passedParts);
    }

    /** Somebody of whom nothing but a birth date is known. */
    public static Facts ofNewcomer(LocalDate birthDate) {
        return of(birthDate, true, false, List.of());
    }

    public static Facts of(
            LocalDate birthDate, boolean intendsToWork, boolean barred, List<Qualification> qualifications) {
        List<Qualification> valid = qualifications.stream()
                .filter(held -> held.standing() == QualificationStanding.VALID)
                .toList();
        return new Facts(
                birthDate,
                intendsToWork,
                barred,
                each(
                        valid,
                        QualificationKind.EXPERIENCE,
                        q -> new Work(
                                q.occupation().orElse(""),
                                q.title(),
                                q.issuedOn(),
                                q.validUntil().orElse(null),
                                isExamined(q))),
                each(
                        valid,
                        QualificationKind.CERTIFICATE,
                        q -> new Held(
                                q.occupation().orElseThrow(),
                                q.title(),
                                q.level().orElseThrow(),
                                q.issuedOn(),
                                isExamined(q))),
                each(
                        valid,
                        QualificationKind.DIPLOMA,
                        q -> new Diploma(
                                q.tier().orElse(""),
                                q.field().orElse(""),
                                q.issuedOn(),
                                q.validUntil().isPresent(),
                                isExamined(q))),
                each(
                        valid,
                        QualificationKind.TITLE,
                        q -> new Title(q.tier().orElse(""), q.field().orElse(""), q.issuedOn(), isExamined(q))),
                each(
                        valid,
                        QualificationKind.APPRENTICESHIP,
                        q -> new Apprenticeship(q.occupation().orElse(""), q.title(), q.issuedOn(), isExamined(q))),
                each(
                        valid,
                        QualificationKind.PASSED_PART,
                        q -> new Passed(
                                q.occupation().orElseThrow(),
                                q.level().orElseThrow(),
                                Part.valueOf(q.part().orElseThrow()),
                                q.issuedOn(),
                                q.validUntil().orElse(null),
                                q.resits())));
    }

    /** Only what is known with its proof. */
    Facts examined() {
        return new Facts(
                birthDate,
                intendsToWork,
                barred,
                proven(work),
                proven(certificates),
                proven(diplomas),
                proven(titles),
                proven(apprenticeships),
                passedParts);
    }

    private static <T extends Known> List<T> proven(List<T> known) {
        return known.stream().filter(Known::examined).toList();
    }

    private static boolean isExamined(Qualification held) {
        return held.source() != QualificationSource.DECLARED;
    }

    private static <T> List<T> each(
            Stream<Qualification> held, QualificationKind kind, Function<Qualification, T> reading) {
        return held.filter(q -> q.kind() == kind).map(reading).toList();
    }

    private static <T> List<T> each(
            List<Qualification> held, QualificationKind kind, Function<Qualification, T> reading) {
        return each(held.stream(), kind, reading);
    }
}
