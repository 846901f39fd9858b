package care.training.registry;

import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing a person holds, as it is shown to her: with its source and evidence.
 *
 * @param occupation code; null where it is of none
 * @param level null where it has none
 * @param part of a passed part: THEORY, SKILLS or REVIEW; else null
 * @param tier kind of school of a diploma, rank of a title; else null
 * @param title as printed or named
 * @param from day of issue; of work the first day
 * @param to last day on which it counts, of work the last day; null where there is none
 * @param reference the number of the paper; null where it tells a person nothing
 * @param employer who filed the work; null where nobody did
 */
public record HeldQualification(
        UUID id,
        QualificationKind kind,
        String occupation,
        Level level,
        String part,
        String tier,
        String title,
        LocalDate from,
        LocalDate to,
        String reference,
        String employer,
        QualificationSource source,
        QualificationStanding standing) {
    /** Whether it still counts on a day. */
    public boolean countsOn(LocalDate day) {
        boolean ended = kind != QualificationKind.EXPERIENCE && to != null && to.isBefore(day);
        return standing == QualificationStanding.VALID && !ended;
    }
}
