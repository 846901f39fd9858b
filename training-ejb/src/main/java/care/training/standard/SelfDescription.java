package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says of herself to learn what she needs, without saying who she is. Nothing of it is kept.
 *
 * @param age in whole years
 * @param workYears whole years of work in this or a related occupation up to today, null for none
 * @param workMonths further months, null for none
 * @param school kind of school, null for none
 * @param field major
 * @param graduation day of graduation, also one to come; null where it is not said, then she has graduated
 * @param certificateOccupation occupation of her highest certificate of skill, null for none
 * @param certificateOn its day of issue, null where it is not said
 */
public record SelfDescription(
        Integer age,
        Integer workYears,
        Integer workMonths,
        String school,
        String field,
        LocalDate graduation,
        String certificateOccupation,
        Level certificateLevel,
        LocalDate certificateOn) {
    private static final int OLDEST = 100;
    private static final int LONGEST_WORK = 60;

    /** Problems: INVALID_INPUT with each figure that cannot be. */
    void requireSound(LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        between(wrong, "age", age, OLDEST);
        between(wrong, "workYears", workYears, LONGEST_WORK);
        between(wrong, "workMonths", workMonths, 11);
        if (certificateOn != null && certificateOn.isAfter(today)) {
            wrong.add(new Violation("certificateOn", ProblemCode.DATE_IN_FUTURE));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static void between(List<Violation> wrong, String name, Integer figure, int most) {
        if (figure != null && (figure < 0 || figure > most)) {
            wrong.add(new Violation(name, ProblemCode.OUT_OF_RANGE, 0, most));
        }
    }

    /**
     * The same as facts, for a decision about {@code standard}; work is taken to go on to this day.
     *
     * @param certificateTitle name of the certificate's occupation
     */
    Facts facts(Standard standard, String certificateTitle, LocalDate today) {
        return new Facts(
                age == null ? null : today.minusYears(age),
                true,
                false,
                work(standard, today),
                certificates(certificateTitle, today),
                diplomas(today),
                List.of(),
                List.of(),
                List.of());
    }

    private List<Facts.Work> work(Standard standard, LocalDate today) {
        int months = 12 * (workYears == null ? 0 : workYears) + (workMonths == null ? 0 : workMonths);
        return months == 0
                ? List.of()
                : List.of(new Facts.Work(
                        standard.code(), standard.asChoice().names().zh(), today.minusMonths(months), null, true));
    }

    private List<Facts.Held> certificates(String title, LocalDate today) {
        return certificateOccupation == null || certificateLevel == null
                ? List.of()
                : List.of(new Facts.Held(
                        certificateOccupation,
                        title,
                        certificateLevel,
                        certificateOn == null ? today : certificateOn,
                        true));
    }

    private List<Facts.Diploma> diplomas(LocalDate today) {
        return school == null || field == null
                ? List.of()
                : List.of(new Facts.Diploma(
                        school,
                        field.strip(),
                        graduation == null ? today : graduation,
                        graduation != null && graduation.isAfter(today),
                        true));
    }
}
