package care.training.catalog.imports;

import care.training.catalog.ClassData;
import care.training.catalog.CourseData;
import care.training.catalog.DeliveryMode;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows of a catalog mean. A course's data stands in the row of each of its classes; an empty cell repeats what
 * an earlier row of the course said, another value contradicts it.
 */
final class CatalogReader {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TITLE_EN = 200;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

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
            Map.entry("blended", DeliveryMode.BLENDED));
    private static final List<String> MODES_NAMED = List.of("线下 (ON_SITE)", "线上 (ONLINE)", "混合 (BLENDED)");

    private final HeadedTable<Column> table;
    private final Vocabulary vocabulary;
    private final Map<String, FirstMention> courses = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();

    /** The first row that said, without a fault, what a course is. */
    private record FirstMention(int row, Map<Column, String> texts, CourseData data) {}

    CatalogReader(HeadedTable<Column> table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    List<CatalogRow> read() {
        return table.rows().stream().map(this::read).toList();
    }

    private CatalogRow read(Row row) {
        String code = new RowCells<>(table, row, Map.of()).code(Column.COURSE_CODE);
        FirstMention first = code == null ? null : courses.get(code);
        RowCells<Column> cells = new RowCells<>(table, row, first == null ? Map.of() : first.texts());
        CourseData course = course(cells);
        if (first != null && course != null) {
            contradictions(first, course, cells);
        } else if (course != null) {
            courses.put(code, new FirstMention(row.number(), texts(cells), course));
        }
        ClassData offered = offered(cells);
        String classCode =
                offered == null ? new RowCells<>(table, row, Map.of()).code(Column.CLASS_CODE) : offered.code();
        if (code != null && classCode != null) {
            refuseSecond(row, code, classCode, cells);
        }
        return new CatalogRow(
                row.number(),
                code,
                classCode,
                course,
                offered,
                table.address(Column.SEATS, row),
                table.heading(Column.SEATS),
                cells.violations());
    }

    private CourseData course(RowCells<Column> cells) {
        int before = cells.violations().size();
        String code = cells.code(Column.COURSE_CODE);
        String title = cells.words(Column.TITLE, LONGEST_TITLE);
        String titleEn = cells.words(Column.TITLE_EN, LONGEST_TITLE_EN);
        String occupation = cells.choice(Column.OCCUPATION, vocabulary::occupation, vocabulary.occupations());
        Level level = level(cells, occupation);
        BigDecimal hours = cells.number(Column.HOURS, "1", "5000", 0);
        BigDecimal credits = cells.number(Column.CREDITS, "0.1", "200", 1);
        DeliveryMode mode = cells.choice(Column.MODE, CatalogReader::mode, MODES_NAMED);
        String district = cells.choice(Column.DISTRICT, vocabulary::district, vocabulary.districts());
        BigDecimal fee = fee(cells);
        String description = cells.words(Column.DESCRIPTION, LONGEST_DESCRIPTION);
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
                description);
    }

    private ClassData offered(RowCells<Column> cells) {
        int before = cells.violations().size();
        String code = cells.code(Column.CLASS_CODE);
        LocalDate startsOn = cells.date(Column.STARTS_ON);
        LocalDate endsOn = cells.date(Column.ENDS_ON);
        BigDecimal seats = cells.number(Column.SEATS, "1", "5000", 0);
        String place = cells.words(Column.PLACE, LONGEST_PLACE);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            cells.refuse(Column.ENDS_ON, ProblemCode.END_BEFORE_START);
        }
        return cells.violations().size() > before
                ? null
                : new ClassData(code, startsOn, endsOn, seats.intValueExact(), place);
    }

    private Level level(RowCells<Column> cells, String occupation) {
        boolean asked = !cells.raw(Column.LEVEL).isEmpty();
        if (asked && cells.raw(Column.OCCUPATION).isEmpty()) {
            cells.refuse(Column.OCCUPATION, ProblemCode.REQUIRED);
        }
        Set<Level> levels = occupation == null ? Set.of(Level.values()) : vocabulary.levels(occupation);
        return cells.choice(
                Column.LEVEL,
                text -> level(text).filter(levels::contains),
                levels.stream().sorted().map(CatalogReader::chinese).toList());
    }

    /** 五级, 五级/初级工, 初级工, 5, 5级, Level 5. */
    private static Optional<Level> level(String text) {
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

    private static String chinese(Level level) {
        return level.title(Languages.CHINESE);
    }

    private static Optional<DeliveryMode> mode(String text) {
        String asked = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Optional.ofNullable(MODES.get(asked));
    }

    private static BigDecimal fee(RowCells<Column> cells) {
        boolean free =
                cells.raw(Column.FEE).equals("免费") || cells.raw(Column.FEE).equalsIgnoreCase("free");
        return free ? BigDecimal.ZERO : cells.number(Column.FEE, "0", "1000000", 2);
    }

    private static void contradictions(FirstMention first, CourseData course, RowCells<Column> cells) {
        Arrays.stream(Column.values())
                .filter(Column::isOfCourse)
                .filter(column -> !Objects.equals(column.of(course), column.of(first.data())))
                .forEach(column -> cells.refuse(
                        column,
                        ProblemCode.COURSE_CONTRADICTED,
                        first.row(),
                        first.texts().getOrDefault(column, "")));
    }

    private void refuseSecond(Row row, String code, String classCode, RowCells<Column> cells) {
        // a space is in no code, so that two codes cannot run into one key
        Integer first = classes.putIfAbsent(code + " " + classCode, row.number());
        if (first != null) {
            cells.refuse(Column.CLASS_CODE, ProblemCode.DOUBLED_ROW, first);
        }
    }

    private static Map<Column, String> texts(RowCells<Column> cells) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (column.isOfCourse() && !cells.raw(column).isEmpty()) {
                texts.put(column, cells.raw(column));
            }
        }
        return texts;
    }
}
