package care.training.catalog;

import care.training.kernel.Level;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person looks for; each part may be null or empty, which leaves it open.
 *
 * @param words of the title, the English title, the program, the teachers or the code: in Chinese, in pinyin or its initials
 * @param provider unified social credit code
 * @param occupation its code, e.g. 4-10-01-03
 * @param district six digits; the code of the whole city (…00) means each of its districts
 * @param from a class begins on this day or later
 * @param to a class begins on this day or earlier
 * @param maxFee in yuan
 * @param seats a class has so many seats left
 */
public record CourseQuery(
        String words,
        String provider,
        String occupation,
        Level level,
        String district,
        CourseKind kind,
        DeliveryMode mode,
        LocalDate from,
        LocalDate to,
        BigDecimal maxFee,
        Integer seats) {
    public static final CourseQuery EVERYTHING =
            new CourseQuery(null, null, null, null, null, null, null, null, null, null, null);

    boolean hasWords() {
        return words != null && !words.isBlank();
    }
}
