package care.training.kernel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadsheetTest {
    private static final String TABLE = "课程代码,课程名称\r\nA1,婴幼儿照护\r\n";
    private static final int MAX_ROWS = 100;

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", TABLE.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with a byte order mark", marked(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)),
                Arguments.of("GBK", TABLE.getBytes(Charset.forName("GBK"))),
                Arguments.of("GB18030", TABLE.getBytes(Charset.forName("GB18030"))),
                Arguments.of("UTF-16LE with a mark", marked(StandardCharsets.UTF_16LE, 0xFF, 0xFE)),
                Arguments.of("UTF-16BE with a mark", marked(StandardCharsets.UTF_16BE, 0xFE, 0xFF)),
                Arguments.of("UTF-16LE without a mark", TABLE.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16BE without a mark", TABLE.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("tabs", TABLE.replace(',', '\t').getBytes(StandardCharsets.UTF_8)),
                Arguments.of("semicolons", TABLE.replace(',', ';').getBytes(StandardCharsets.UTF_8)),
                Arguments.of("old line ends", TABLE.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_csv_file_is_read_in_every_encoding_that_a_chinese_office_saves(String name, byte[] file) {
        assertThat(read(file)).containsExactly(new Row(1, List.of("课程代码", "课程名称")), new Row(2, List.of("A1", "婴幼儿照护")));
    }

    @Test
    void a_character_beyond_gbk_is_read_from_gb18030() {
        byte[] file = "代码,名称\nA1,𠮷林".getBytes(Charset.forName("GB18030"));

        assertThat(read(file).get(1).text(1)).isEqualTo("𠮷林");
    }

    @Test
    void excel_s_own_separator_line_counts_as_a_row_but_is_no_data() {
        assertThat(read("sep=;\na,x;b\n1;2\n"))
                .containsExactly(new Row(2, List.of("a,x", "b")), new Row(3, List.of("1", "2")));
    }

    @Test
    void rows_are_numbered_as_the_spreadsheet_shows_them() {
        List<Row> rows = read("a,b\n\n,\n\"two\nlines\",c\nd,e\n");

        assertThat(rows).extracting(Row::number).containsExactly(1, 4, 5);
        assertThat(rows.get(1).text(0)).isEqualTo("two lines");
    }

    @Test
    void invisible_characters_and_odd_spaces_do_not_count() {
        String marks = "\u200B\u200F\u202EA1\uFEFF\u00A0,\u3000课程\u3000\n";

        assertThat(read(marks)).containsExactly(new Row(1, List.of("A1", "课程")));
    }

    @ParameterizedTest
    @CsvSource({"0, A7", "1, B7", "25, Z7", "26, AA7", "51, AZ7", "52, BA7", "255, IV7"})
    void addresses_are_those_of_the_spreadsheet(int column, String address) {
        assertThat(new Row(7, List.of("x")).address(column)).isEqualTo(address);
    }

    static Stream<Arguments> noSpreadsheets() throws IOException {
        byte[] noise = new byte[3000];
        new java.util.Random(3).nextBytes(noise);
        return Stream.of(
                Arguments.of("noise", noise, ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of("a PDF", "%PDF-1.7\n%\u0000\u0001\nstream".getBytes(), ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of("a web page", "<html><table>".getBytes(), ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of("a zip of something else", zip("word/document.xml", 100), ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of("a broken zip", new byte[] {'P', 'K', 3, 4, 9, 9}, ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of(
                        "half a workbook",
                        Arrays.copyOf(WorkbookFile.ofTexts(new String[] {"a"}), 1500),
                        ProblemCode.NOT_A_SPREADSHEET),
                Arguments.of("an old workbook", oldWorkbook(), ProblemCode.OLD_WORKBOOK),
                Arguments.of("a bomb", zip("xl/worksheets/sheet1.xml", 80 << 20), ProblemCode.EXPANDS_TOO_MUCH),
                Arguments.of("a bomb of styles", zip("xl/styles.xml", 5 << 20), ProblemCode.EXPANDS_TOO_MUCH),
                Arguments.of("nothing", new byte[0], ProblemCode.SPREADSHEET_EMPTY),
                Arguments.of("blank rows only", " , \n,\n".getBytes(), ProblemCode.SPREADSHEET_EMPTY),
                Arguments.of("an empty workbook", WorkbookFile.ofTexts(), ProblemCode.SPREADSHEET_EMPTY),
                Arguments.of("an open quote", "a,b\nc,\"d\ne,f".getBytes(), ProblemCode.CSV_BROKEN),
                Arguments.of("more than ten megabytes", new byte[(10 << 20) + 1], ProblemCode.BODY_TOO_LARGE),
                Arguments.of("too many rows", "x\n".repeat(200).getBytes(), ProblemCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noSpreadsheets")
    void what_cannot_be_read_is_refused_by_name(String name, byte[] file, ProblemCode expected) {
        assertThatThrownBy(() -> Spreadsheet.read(file, MAX_ROWS))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(expected));
    }

    @Test
    void a_workbook_of_fifty_thousand_rows_is_given_up_at_the_first_row_too_many() {
        String[][] rows = new String[50_000][];
        Arrays.setAll(rows, i -> new String[] {"课程" + i, "班级" + i, "2026-12-01"});
        byte[] file = WorkbookFile.ofTexts(rows);

        assertThatThrownBy(() -> Spreadsheet.read(file, MAX_ROWS))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ROWS));
    }

    @Test
    void a_csv_under_a_workbook_s_name_and_a_workbook_under_any_name_are_read_by_their_content() {
        assertThat(read(TABLE)).hasSize(2);
        assertThat(read(WorkbookFile.ofTexts(new String[] {"a", "b"}))).containsExactly(new Row(1, List.of("a", "b")));
    }

    @Test
    void rows_are_read_one_by_one_as_often_as_asked_and_no_further_than_asked() {
        byte[] file = WorkbookFile.ofTexts(new String[] {"a"}, new String[] {"b"}, new String[] {"c"});

        List<Integer> numbers = Spreadsheet.open(file, MAX_ROWS, sheets -> {
            SheetRows sheet = sheets.get(0);
            assertThat(sheet.first(2).rows()).hasSize(2);
            return sheet.whole().rows().stream().map(Row::number).toList();
        });

        assertThat(numbers).containsExactly(1, 2, 3);
    }

    @Test
    void what_the_reader_of_rows_stumbles_over_is_no_fault_of_the_file() {
        byte[] file = WorkbookFile.ofTexts(new String[][] {{"a"}});

        assertThatThrownBy(() -> Spreadsheet.open(file, MAX_ROWS, sheets -> {
                    sheets.get(0).each(row -> {
                        throw new UnsupportedOperationException("of the reader");
                    });
                    return null;
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                cell("a text", "A01", c -> c.setCellValue("A01")),
                cell("a whole number", "48", c -> c.setCellValue(48)),
                cell("a fraction", "2.5", c -> c.setCellValue(2.5)),
                cell("a fraction that binary cannot hold", "0.3", c -> c.setCellValue(0.1 + 0.2)),
                cell("fifteen digits", "123456789012345", c -> c.setCellValue(123456789012345d)),
                cell("eighteen digits", "6.10103E+17", c -> c.setCellValue(610103198506150044d)),
                cell("leading zeros by format", "0012", c -> number(c, 12, "0000")),
                cell("a date", "2026-03-01", c -> date(c, "yyyy-mm-dd")),
                cell("a date in Chinese", "2026-03-01", c -> date(c, "yyyy\"年\"m\"月\"d\"日\"")),
                cell("a date of the built-in format", "2026-03-01", c -> date(c, "m/d/yy")),
                cell("a yes", "TRUE", c -> c.setCellValue(true)),
                cell("an error", "#N/A", c -> c.setCellErrorValue((byte) 42)),
                cell("a formula's number", "96", c -> c.setCellFormula("40+56")),
                cell("a formula's text", "A-1", c -> c.setCellFormula("\"A-\"&1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_cell_gives_the_text_that_a_person_sees(String name, String expected, Consumer<XSSFCell> fill) {
        byte[] file = WorkbookFile.of(workbook -> {
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            fill.accept(cell);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(read(file).get(0).text(0)).isEqualTo(expected);
    }

    @Test
    void the_built_in_chinese_date_format_is_known_though_the_file_has_no_pattern_for_it() {
        byte[] file = WorkbookFile.of(workbook -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(31);
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(2026, 3, 1));
            cell.setCellStyle(style);
        });

        assertThat(read(file).get(0).text(0)).isEqualTo("2026-03-01");
    }

    @Test
    void a_workbook_that_counts_from_1904_gives_the_same_day() {
        byte[] file = WorkbookFile.of(workbook -> {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            date(cell, "yyyy/m/d");
            cell.setCellValue(46082 - 1462);
        });

        assertThat(read(file).get(0).text(0)).isEqualTo("2026-03-01");
    }

    @Test
    void a_title_merged_sideways_stays_one_cell_and_a_cell_merged_downwards_stands_for_each_row() {
        byte[] file = WorkbookFile.of(workbook -> {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("课程目录");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            for (int r = 2; r < 4; r++) {
                XSSFRow row = sheet.createRow(r);
                row.createCell(1).setCellValue("班" + r);
            }
            sheet.getRow(2).createCell(0).setCellValue("A1");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        });

        assertThat(read(file))
                .containsExactly(
                        new Row(1, List.of("课程目录")), new Row(3, List.of("A1", "班2")), new Row(4, List.of("A1", "班3")));
    }

    @Test
    void hidden_and_empty_sheets_are_passed_over() {
        byte[] file = WorkbookFile.of(workbook -> {
            workbook.createSheet("空");
            workbook.createSheet("数据").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("y");
            workbook.setSheetHidden(2, true);
        });

        assertThat(Spreadsheet.read(file, MAX_ROWS)).extracting(Sheet::name).containsExactly("数据");
    }

    @Test
    void entities_of_a_workbook_are_not_opened() throws IOException {
        byte[] file = replaced(
                WorkbookFile.ofTexts(new String[] {"a"}),
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> Spreadsheet.read(file, MAX_ROWS))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_A_SPREADSHEET));
    }

    private static Arguments cell(String name, String expected, Consumer<XSSFCell> fill) {
        return Arguments.of(name, expected, fill);
    }

    private static void date(XSSFCell cell, String format) {
        number(cell, 0, format);
        cell.setCellValue(LocalDate.of(2026, 3, 1));
    }

    private static void number(XSSFCell cell, double value, String format) {
        XSSFWorkbook workbook = cell.getSheet().getWorkbook();
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    private static List<Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> read(byte[] file) {
        return Spreadsheet.read(file, MAX_ROWS).get(0).rows();
    }

    private static byte[] marked(Charset charset, int... mark) {
        byte[] text = TABLE.getBytes(charset);
        byte[] file = new byte[mark.length + text.length];
        for (int i = 0; i < mark.length; i++) {
            file[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, file, mark.length, text.length);
        return file;
    }

    private static byte[] oldWorkbook() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("课程代码");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1 << 16];
            for (int written = 0; written < size; written += zeros.length) {
                zip.write(zeros, 0, Math.min(zeros.length, size - written));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }
}
