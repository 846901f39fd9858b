package care.training.certification.validity;

import care.training.catalog.CourseKind;
import care.training.kernel.rules.Sourced;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One way to a further term; one suffices.
 *
 * @param hours 学时 that must be in the training record; 0 for an exam
 * @param kinds of courses whose hours count; none for an exam
 * @param withinMonths how far back hours and exam count
 */
public record RenewalWay(Kind kind, int hours, Set<CourseKind> kinds, int withinMonths, Sourced source) {
    public RenewalWay {
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** What is asked for. */
    public enum Kind {
        /** Hours of learning, read from the training record: nobody needs to decide. */
        HOURS,
        /** An exam that was passed elsewhere: somebody of the association looks at what shows it. */
        EXAM
    }

    /** The first day that counts where it is asked for on {@code day}, so that both days are inside the months. */
    public LocalDate first(LocalDate day) {
        return day.minusMonths(withinMonths).plusDays(1);
    }
}
