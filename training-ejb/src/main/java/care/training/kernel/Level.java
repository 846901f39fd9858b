package care.training.kernel;

import java.util.Arrays;
import java.util.Locale;

/**
 * The five levels of skill; the smaller number is the higher level. Names as certificates print them (domain 1 and
 * 4.2: "三级/高级工").
 */
public enum Level {
    FIVE(5, "五级/初级工", "Level 5 (junior)"),
    FOUR(4, "四级/中级工", "Level 4 (intermediate)"),
    THREE(3, "三级/高级工", "Level 3 (senior)"),
    TWO(2, "二级/技师", "Level 2 (technician)"),
    ONE(1, "一级/高级技师", "Level 1 (senior technician)");

    private final int number;
    private final String chinese;
    private final String english;

    Level(int number, String chinese, String english) {
        this.number = number;
        this.chinese = chinese;
        this.english = english;
    }

    /** 1 (highest) to 5 (lowest). */
    public int number() {
        return number;
    }

    public String title(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    public boolean isHigherThan(Level other) {
        return number < other.number;
    }

    /** Throws {@link Problem} UNKNOWN_VALUE on anything but 1 to 5. */
    public static Level of(int number) {
        return Arrays.stream(values())
                .filter(level -> level.number == number)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("level", ProblemCode.UNKNOWN_VALUE, number, "1, 2, 3, 4, 5"));
    }
}
