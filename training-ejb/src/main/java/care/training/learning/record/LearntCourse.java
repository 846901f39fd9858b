package care.training.learning.record;

import care.training.catalog.CourseKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

/**
 * What a record must say of a course.
 *
 * @param kind null where the provider does not say
 * @param hours of the whole course
 * @param credits for the whole course; null where it gives none
 */
public record LearntCourse(
        UUID enrolmentId,
        String title,
        String titleEn,
        String provider,
        String providerEn,
        String classCode,
        CourseKind kind,
        int hours,
        BigDecimal credits) {

    public String title(Locale locale) {
        return titleEn != null && "en".equals(locale.getLanguage()) ? titleEn : title;
    }

    public String provider(Locale locale) {
        return providerEn != null && "en".equals(locale.getLanguage()) ? providerEn : provider;
    }
}
