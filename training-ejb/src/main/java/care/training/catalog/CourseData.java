package care.training.catalog;

import care.training.kernel.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
 * @param kind null where the provider does not say
 * @param modules their hours together are not more than {@code hours}
 * @param teachers their names
 * @param program null where it belongs to none
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
        String description,
        CourseKind kind,
        List<CourseModule> modules,
        List<String> teachers,
        ProgramData program) {
    public CourseData {
        credits = credits == null ? null : credits.setScale(1, RoundingMode.UNNECESSARY);
        modules = List.copyOf(modules);
        teachers = List.copyOf(teachers);
    }

    /** All of it but the code as texts, by the names that an import's fields have in JSON; what is not said is left out. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("titleEn", titleEn);
        facts.put("kind", kind == null ? null : kind.name());
        facts.put("occupation", occupation);
        facts.put("level", level == null ? null : String.valueOf(level.number()));
        facts.put("hours", String.valueOf(hours));
        facts.put("credits", credits == null ? null : credits.toPlainString());
        facts.put("mode", mode.name());
        facts.put("district", district);
        facts.put("fee", BigDecimal.valueOf(feeCents, 2).toPlainString());
        facts.put("description", description);
        facts.put("modules", text(modules, "；"));
        facts.put("teachers", text(teachers, "、"));
        facts.put("programCode", program == null ? null : program.code());
        facts.put("program", program == null ? null : program.title());
        facts.put("majorCode", program == null ? null : program.majorCode());
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    private static String text(List<?> parts, String between) {
        return parts.isEmpty() ? null : parts.stream().map(Object::toString).collect(Collectors.joining(between));
    }
}
