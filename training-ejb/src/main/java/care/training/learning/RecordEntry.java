package care.training.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What one class was for a person.
 *
 * @param hoursDone 学时 recorded so far
 * @param hoursRequired 学时 of the whole course
 */
public record RecordEntry(
        UUID enrolmentId,
        UUID classId,
        UUID courseId,
        String title,
        String titleEn,
        String provider,
        String providerName,
        String providerNameEn,
        String classCode,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        Instant enrolledAt,
        BigDecimal hoursDone,
        int hoursRequired,
        LearningState state) {

    /** The course's title in a language, the Chinese one where there is no other. */
    public String title(Locale locale) {
        return titleEn != null && "en".equals(locale.getLanguage()) ? titleEn : title;
    }

    public String providerName(Locale locale) {
        return providerNameEn != null && "en".equals(locale.getLanguage()) ? providerNameEn : providerName;
    }
}
