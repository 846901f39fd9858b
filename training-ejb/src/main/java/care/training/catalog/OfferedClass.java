package care.training.catalog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A class with what must be known of its course to learn and to record hours.
 *
 * @param provider unified social credit code of who teaches it
 * @param hours 学时 of the whole course
 * @param withdrawn no longer offered by its provider
 */
public record OfferedClass(
        UUID id,
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        int seats,
        int seatsTaken,
        String place,
        UUID courseId,
        String courseCode,
        String title,
        String titleEn,
        String provider,
        int hours,
        boolean withdrawn) {

    static OfferedClass of(ClassOffering offering, Course course) {
        ClassData data = offering.data();
        CourseData taught = course.data();
        return new OfferedClass(
                offering.id(),
                data.code(),
                data.startsOn(),
                data.endsOn(),
                data.seats(),
                offering.seatsTaken(),
                data.place(),
                course.id(),
                taught.code(),
                taught.title(),
                taught.titleEn(),
                course.provider(),
                taught.hours(),
                offering.isWithdrawn());
    }

    public ClassPeriod period(LocalDate today) {
        if (today.isBefore(startsOn)) {
            return ClassPeriod.COMING;
        }
        return today.isAfter(endsOn) ? ClassPeriod.ENDED : ClassPeriod.RUNNING;
    }

    /** The course's title in a language, the Chinese one where there is no other. */
    public String title(Locale locale) {
        return titleEn != null && "en".equals(locale.getLanguage()) ? titleEn : title;
    }
}
