package care.training.catalog;

import care.training.kernel.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A course as its provider sees it, with classes that have ended.
 *
 * @param fee in yuan, two decimals
 * @param classes the earliest first
 * @param importedAt when it was last changed
 * @param withdrawn no longer offered
 */
public record OwnCourse(
        UUID id,
        String code,
        String title,
        String titleEn,
        String occupation,
        Level level,
        int hours,
        BigDecimal credits,
        DeliveryMode mode,
        String district,
        BigDecimal fee,
        List<ClassView> classes,
        Instant importedAt,
        boolean withdrawn) {

    static OwnCourse of(Course course, List<ClassView> classes) {
        CourseData data = course.data();
        return new OwnCourse(
                course.id(),
                data.code(),
                data.title(),
                data.titleEn(),
                data.occupation(),
                data.level(),
                data.hours(),
                data.credits(),
                data.mode(),
                data.district(),
                BigDecimal.valueOf(data.feeCents(), 2),
                classes,
                course.importedAt(),
                course.isWithdrawn());
    }

    /** The title in a language, the Chinese one where there is no other. */
    public String title(Locale locale) {
        return titleEn != null && "en".equals(locale.getLanguage()) ? titleEn : title;
    }

    public int seats() {
        return classes.stream().mapToInt(ClassView::seats).sum();
    }

    public int seatsLeft() {
        return classes.stream().mapToInt(ClassView::seatsLeft).sum();
    }

    /** The first day of the class that begins next; null where none is to begin. */
    public LocalDate nextStart(LocalDate today) {
        return classes.stream()
                .map(ClassView::startsOn)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(null);
    }
}
