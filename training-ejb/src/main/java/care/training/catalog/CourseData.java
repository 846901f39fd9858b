package care.training.catalog;

import care.training.kernel.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a provider says of a course.
 *
 * @param code the provider's own, unique with that provider
 * @param titleEn null where there is none
 * @param occupation its code (4-10-01-03), null where the course is for no occupation's examination
 * @param level null where the course is for none; never without an occupation
 * @param hours 学时, 1 to 5,000
 * @param credits 学分 to one decimal, null where the provider gives none
 * @param district six digits (GB/T 2260)
 * @param feeCents fee in 分 for a person and class, 0 for free
 * @param description null where there is none
 */
public record CourseData(
        String code,
        String title,
        String titleEn,
        String occupation,
        Level level,
        int hours,
        BigDecimal credits,
        DeliveryMode mode,
        String district,
        long feeCents,
        String description) {
    public CourseData {
        credits = credits == null ? null : credits.setScale(1, RoundingMode.UNNECESSARY);
    }
}
