package care.training.catalog;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A course query as JPQL with its parameters. */
final class CourseSearch {
    private final StringBuilder clause =
            new StringBuilder(" from Course c where c.withdrawnAt is null and exists (select k.id from ClassOffering k"
                    + " where k.courseId = c.id and k.endsOn >= :today and k.seatsTaken < k.seats"
                    + " and k.withdrawnAt is null)");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    CourseSearch(CourseQuery query, LocalDate today) {
        parameters.put("today", today);
        if (isGiven(query.words())) {
            add(
                    "(lower(c.title) like :words escape '!' or lower(c.titleEn) like :words escape '!'"
                            + " or lower(c.code) like :words escape '!')",
                    "words",
                    Patterns.containing(query.words()));
        }
        if (isGiven(query.provider())) {
            add("c.provider = :provider", "provider", query.provider().strip().toUpperCase(Locale.ROOT));
        }
        if (isGiven(query.occupation())) {
            add("c.occupation = :occupation", "occupation", query.occupation().strip());
        }
        if (query.level() != null) {
            add("c.level = :level", "level", query.level().number());
        }
        if (isGiven(query.district())) {
            // GB/T 2260: a code that ends in 00 is the city, which its districts' codes begin like
            String district = query.district().strip();
            String all = district.endsWith("00")
                    ? Patterns.escaped(district.substring(0, district.length() - 2)) + "%"
                    : null;
            add(
                    all == null ? "c.district = :district" : "c.district like :district escape '!'",
                    "district",
                    all == null ? district : all);
        }
    }

    /** From {@code from} on. */
    String clause() {
        return clause.toString();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private void add(String condition, String name, Object value) {
        clause.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
