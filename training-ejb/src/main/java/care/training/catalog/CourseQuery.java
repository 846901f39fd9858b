package care.training.catalog;

import care.training.kernel.Level;

/**
 * What a person looks for; each part may be null or empty, which leaves it open.
 *
 * @param words stand in the title, the English title or the code, without regard to capitals
 * @param provider unified social credit code
 * @param occupation its code, e.g. 4-10-01-03
 * @param district six digits; the code of the whole city (…00) means each of its districts
 */
public record CourseQuery(String words, String provider, String occupation, Level level, String district) {
    public static final CourseQuery EVERYTHING = new CourseQuery(null, null, null, null, null);
}
