package care.training.assessment;

import care.training.scheduling.SessionView;
import care.training.standard.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A result as its candidate sees it, and why.
 *
 * @param theory points of 100; absent where she did not come
 * @param skills likewise
 * @param theoryPassedOn the day of the earlier exam that the mark is carried from; absent where it is of this one
 * @param skillsPassedOn likewise
 * @param noticeEndsOn the last day of the public notice
 * @param noticeOver whether that day is past
 * @param skillsAreas the criteria added up by the occupation's functions
 * @param countingParts passed parts of a failed exam that still count today, so that only the other must be sat again
 */
public record MyResult(
        UUID id,
        UUID bookingId,
        SessionView session,
        BigDecimal theory,
        BigDecimal skills,
        int passMark,
        LocalDate theoryPassedOn,
        LocalDate skillsPassedOn,
        boolean theoryPassed,
        boolean skillsPassed,
        boolean passed,
        ResultState state,
        Instant publishedAt,
        LocalDate noticeEndsOn,
        boolean noticeOver,
        List<Detail> theoryAreas,
        List<Detail> skillsAreas,
        List<Detail> skillsCriteria,
        List<CountingPart> countingParts) {

    /** @param until the last day on which it counts, null where it does not end */
    public record CountingPart(Part part, LocalDate until) {}

    /** Points reached and possible in an area of the paper, or for a criterion of the skills exam (mean of the cards). */
    public record Detail(String id, String name, String nameEn, BigDecimal points, BigDecimal max) {
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? nameEn : name;
        }

        /** Hundredths reached, rounded down. */
        public int percent() {
            return points.multiply(BigDecimal.valueOf(100))
                    .divideToIntegralValue(max)
                    .intValue();
        }
    }
}
