package care.training.catalog.imports;

import care.training.catalog.CourseData;
import care.training.catalog.CourseKind;
import care.training.catalog.CourseModule;
import care.training.catalog.DeliveryMode;
import care.training.catalog.ProgramData;
import care.training.kernel.Level;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.RowCells;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a row says of its course. */
final class CourseCells {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TITLE_EN = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_LIST = 1_000;

    /** 生活照料 20, 生活照料（20学时）, 生活照料:20. */
    private static final Pattern MODULE = Pattern.compile("(.*?)[\\s:(]*(\\d{1,4})\\s*(?:学时|课时|hours|h)?\\)?");

    private static final Pattern MAJOR = Pattern.compile("\\d{6}(K|T|TK)?");

    private final RowCells<Column> cells;
    private final Vocabulary vocabulary;

    CourseCells(RowCells<Column> cells, Vocabulary vocabulary) {
        this.cells = cells;
        this.vocabulary = vocabulary;
    }

    /** Null where something is wrong with it; what, the cells then say. */
    CourseData read() {
        int before = cells.violations().size();
        String code = cells.code(Column.COURSE_CODE);
        String title = cells.words(Column.TITLE, LONGEST_TITLE);
        String titleEn = cells.words(Column.TITLE_EN, LONGEST_TITLE_EN);
        String occupation = cells.choice(Column.OCCUPATION, vocabulary::occupation, vocabulary.occupations());
        Level level = level(occupation);
        BigDecimal hours = cells.number(Column.HOURS, "1", "5000", 0);
        BigDecimal credits = cells.number(Column.CREDITS, "0.1", "200", 1);
        DeliveryMode mode = cells.choice(Column.MODE, Words::mode, Words.MODES_NAMED);
        String district = cells.choice(Column.DISTRICT, vocabulary::district, vocabulary.districts());
        BigDecimal fee = fee();
        String description = cells.words(Column.DESCRIPTION, LONGEST_DESCRIPTION);
        CourseKind kind = kind(occupation);
        List<CourseModule> modules = modules(hours);
        List<String> teachers = parts(Column.TEACHERS, "[、，,;；/]").toList();
        ProgramData program = program();
        if (cells.violations().size() > before) {
            return null;
        }
        return new CourseData(
                code,
                title,
                titleEn,
                occupation,
                level,
                hours.intValueExact(),
                credits,
                mode,
                district,
                fee.movePointRight(2).longValueExact(),
                description,
                kind,
                modules,
                teachers,
                program);
    }

    private Level level(String occupation) {
        boolean asked = !cells.raw(Column.LEVEL).isEmpty();
        if (asked && cells.raw(Column.OCCUPATION).isEmpty()) {
            cells.refuse(Column.OCCUPATION, ProblemCode.REQUIRED);
        }
        Set<Level> levels = occupation == null ? Set.of(Level.values()) : vocabulary.levels(occupation);
        return cells.choice(
                Column.LEVEL,
                text -> Words.level(text).filter(levels::contains),
                levels.stream().sorted().map(Words::chinese).toList());
    }

    private BigDecimal fee() {
        String text = cells.raw(Column.FEE);
        boolean free = text.equals("免费") || text.toLowerCase(Locale.ROOT).equals("free");
        return free ? BigDecimal.ZERO : cells.number(Column.FEE, "0", "1000000", 2);
    }

    private CourseKind kind(String occupation) {
        CourseKind kind = cells.choice(Column.KIND, Words::kind, Words.KINDS_NAMED);
        if (kind != null && !kind.preparesForLevels() && occupation != null) {
            cells.refuse(Column.OCCUPATION, ProblemCode.NO_LEVEL_FOR_PARENTS);
        }
        return kind;
    }

    private List<CourseModule> modules(BigDecimal hours) {
        List<CourseModule> modules =
                parts(Column.MODULES, "[;；]").map(CourseCells::module).toList();
        int sum = modules.stream()
                .map(CourseModule::hours)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        if (hours != null && sum > hours.intValueExact()) {
            cells.refuse(Column.MODULES, ProblemCode.MODULES_BEYOND_COURSE, sum, hours.toPlainString());
        }
        return modules;
    }

    static CourseModule module(String text) {
        Matcher parts = MODULE.matcher(RowCells.narrow(text));
        return parts.matches() && !parts.group(1).isBlank()
                ? new CourseModule(parts.group(1).strip(), Integer.valueOf(parts.group(2)))
                : new CourseModule(text, null);
    }

    private Stream<String> parts(Column column, String between) {
        String text = cells.words(column, LONGEST_LIST);
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(between)).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** Null where none is named. */
    ProgramData program() {
        String code = cells.code(Column.PROGRAM_CODE);
        String title = cells.words(Column.PROGRAM, LONGEST_TITLE);
        String major = cells.code(Column.MAJOR_CODE);
        if (major != null && !MAJOR.matcher(major.toUpperCase(Locale.ROOT)).matches()) {
            cells.refuse(Column.MAJOR_CODE, ProblemCode.MAJOR_CODE_MALFORMED, major);
        }
        if (code == null && title == null && major == null) {
            return null;
        }
        if (code == null && cells.raw(Column.PROGRAM_CODE).isEmpty()) {
            cells.refuse(Column.PROGRAM_CODE, ProblemCode.REQUIRED);
        }
        if (title == null && cells.raw(Column.PROGRAM).isEmpty()) {
            cells.refuse(Column.PROGRAM, ProblemCode.REQUIRED);
        }
        return new ProgramData(code, title, major == null ? null : major.toUpperCase(Locale.ROOT));
    }
}
