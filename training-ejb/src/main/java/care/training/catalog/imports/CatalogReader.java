package care.training.catalog.imports;

import care.training.catalog.ClassData;
import care.training.catalog.CourseData;
import care.training.catalog.ProgramData;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the rows of a catalog mean, one after the other. A course's data stands in the row of each of its classes; an empty
 * cell repeats what an earlier row of the course said, another value contradicts it.
 */
final class CatalogReader {
    private final HeadedTable<Column> table;
    private final Vocabulary vocabulary;
    private final FirstMentions courses = new FirstMentions();
    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, FirstProgram> programs = new HashMap<>();

    private record FirstProgram(int row, ProgramData data) {}

    CatalogReader(HeadedTable<Column> table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** Rows that the template has to explain itself are no data. */
    boolean isData(Row row) {
        String code = table.text(Column.COURSE_CODE, row);
        return !code.startsWith(CatalogTemplate.EXAMPLE) && !code.startsWith(CatalogTemplate.NOTE);
    }

    CatalogRow read(Row row) {
        String code = new RowCells<>(table, row, Map.of()).code(Column.COURSE_CODE);
        FirstMentions.Mention first = courses.of(code);
        RowCells<Column> cells = new RowCells<>(table, row, first == null ? Map.of() : first.texts());
        CourseData course = new CourseCells(cells, vocabulary).read();
        if (first != null && course != null) {
            contradictions(first, course, cells);
        } else if (course != null) {
            courses.add(code, new FirstMentions.Mention(row.number(), texts(cells)));
        }
        if (course != null && course.program() != null) {
            refuseOther(course.program(), row, cells);
        }
        ClassData offered = ClassCells.read(cells);
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
                new CatalogRow.Place(table.address(Column.SEATS, row), table.heading(Column.SEATS)),
                new CatalogRow.Place(table.address(Column.COURSE_CODE, row), table.heading(Column.COURSE_CODE)),
                cells.violations());
    }

    /** The codes of the courses that good rows have told of so far. */
    Set<String> courseCodes() {
        return courses.codes();
    }

    /** Whether a row has named that class. */
    boolean hasNamed(String courseCode, String classCode) {
        return classes.containsKey(key(courseCode, classCode));
    }

    private void contradictions(FirstMentions.Mention first, CourseData course, RowCells<Column> cells) {
        RowCells<Column> before = new RowCells<>(table, new Row(first.row(), java.util.List.of()), first.texts());
        CourseData said = new CourseCells(before, vocabulary).read();
        if (course.equals(said)) {
            return;
        }
        Arrays.stream(Column.values())
                .filter(Column::isOfCourse)
                .filter(column -> !Objects.equals(column.of(course), column.of(said)))
                .forEach(column -> cells.refuse(
                        column,
                        ProblemCode.COURSE_CONTRADICTED,
                        first.row(),
                        first.texts().getOrDefault(column, "")));
    }

    private void refuseOther(ProgramData program, Row row, RowCells<Column> cells) {
        FirstProgram first = programs.putIfAbsent(program.code(), new FirstProgram(row.number(), program));
        if (first != null && !first.data().equals(program) && cells.violations().isEmpty()) {
            cells.refuse(Column.PROGRAM_CODE, ProblemCode.PROGRAM_CONTRADICTED, first.row(), program.code());
        }
    }

    private void refuseSecond(Row row, String code, String classCode, RowCells<Column> cells) {
        Integer first = classes.putIfAbsent(key(code, classCode), row.number());
        if (first != null) {
            cells.refuse(Column.CLASS_CODE, ProblemCode.DOUBLED_ROW, first);
        }
    }

    /** A space is in no code, so that two codes cannot run into one key. */
    private static String key(String courseCode, String classCode) {
        return courseCode + " " + classCode;
    }

    private static Map<Column, String> texts(RowCells<Column> cells) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (column == Column.COURSE_CODE
                    || column.isOfCourse() && !cells.raw(column).isEmpty()) {
                texts.put(column, cells.raw(column));
            }
        }
        return texts;
    }
}
