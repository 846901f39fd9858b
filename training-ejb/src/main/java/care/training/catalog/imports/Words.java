package care.training.catalog.imports;

import care.training.catalog.CourseKind;
import care.training.catalog.DeliveryMode;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that registrars write for modes, kinds and levels. */
final class Words {
    private static final Map<String, DeliveryMode> MODES = Map.ofEntries(
            Map.entry("线下", DeliveryMode.ON_SITE),
            Map.entry("面授", DeliveryMode.ON_SITE),
            Map.entry("线下面授", DeliveryMode.ON_SITE),
            Map.entry("on_site", DeliveryMode.ON_SITE),
            Map.entry("线上", DeliveryMode.ONLINE),
            Map.entry("网络", DeliveryMode.ONLINE),
            Map.entry("网授", DeliveryMode.ONLINE),
            Map.entry("online", DeliveryMode.ONLINE),
            Map.entry("混合", DeliveryMode.BLENDED),
            Map.entry("线上线下结合", DeliveryMode.BLENDED),
            Map.entry("线上+线下", DeliveryMode.BLENDED),
            Map.entry("blended", DeliveryMode.BLENDED),
            Map.entry("mixed", DeliveryMode.BLENDED),
            Map.entry("村级教学点", DeliveryMode.VILLAGE_POINT),
            Map.entry("村教学点", DeliveryMode.VILLAGE_POINT),
            Map.entry("送教下乡", DeliveryMode.VILLAGE_POINT),
            Map.entry("village_point", DeliveryMode.VILLAGE_POINT));

    /** The first word of each is the one that templates and messages use. */
    private static final Map<CourseKind, List<String>> KINDS = kinds();

    static final List<String> MODES_NAMED =
            List.of("线下 (ON_SITE)", "线上 (ONLINE)", "混合 (BLENDED)", "村级教学点 (VILLAGE_POINT)");

    static final List<String> KINDS_NAMED = KINDS.entrySet().stream()
            .map(kind -> kind.getValue().get(0) + " (" + kind.getKey() + ")")
            .toList();

    private Words() {}

    private static Map<CourseKind, List<String>> kinds() {
        Map<CourseKind, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(CourseKind.BEFORE_POST, List.of("岗前培训", "岗前", "入职培训"));
        kinds.put(CourseKind.IN_SERVICE, List.of("在岗培训", "在岗", "在职培训"));
        kinds.put(CourseKind.CONTINUING, List.of("继续教育"));
        kinds.put(CourseKind.SPECIAL_CARE, List.of("残疾伤病婴幼儿照护", "特殊婴幼儿照护", "残疾、伤病婴幼儿照护"));
        kinds.put(CourseKind.VILLAGE_GUIDANCE, List.of("村级指导员培训", "村级指导员", "基层指导员培训"));
        kinds.put(CourseKind.PARENT_CLASS, List.of("家长课堂", "家长班", "家长学校"));
        kinds.put(CourseKind.HOME_GUIDANCE, List.of("入户指导", "上门指导"));
        return kinds;
    }

    static Optional<DeliveryMode> mode(String text) {
        return Optional.ofNullable(MODES.get(key(text)));
    }

    static Optional<CourseKind> kind(String text) {
        return KINDS.entrySet().stream()
                .filter(kind ->
                        kind.getValue().contains(text) || kind.getKey().name().equalsIgnoreCase(key(text)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** 五级, 五级/初级工, 初级工, 5, 5级, Level 5. */
    static Optional<Level> level(String text) {
        String asked = text.replace(" ", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(Level.values())
                .filter(level -> {
                    List<String> names = List.of(chinese(level).split("/"));
                    String number = String.valueOf(level.number());
                    return asked.equals(chinese(level))
                            || names.contains(asked)
                            || asked.equals(number)
                            || asked.equals(number + "级")
                            || asked.equals("level" + number);
                })
                .findFirst();
    }

    static String chinese(Level level) {
        return level.title(Languages.CHINESE);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
