package care.training.catalog.imports;

import care.training.kernel.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A catalog for a registrar to fill in: the headings, those that must be filled with an asterisk, two examples and the words
 * that may be used. Rows that begin with {@link #EXAMPLE} or {@link #NOTE} are passed over by an import, so that nobody
 * imports them by mistake.
 */
@Dependent
public class CatalogTemplate {
    static final String EXAMPLE = "示例";
    static final String NOTE = "说明";

    private static final int ROWS_WITH_CHOICE = 5_000;
    private static final int WIDTH = 18 * 256;

    /** Excel's limit for a list that stands in the rule itself. */
    private static final int LONGEST_LIST = 255;

    private final Vocabulary vocabulary;

    @Inject
    CatalogTemplate(StandardVocabulary vocabulary) {
        this((Vocabulary) vocabulary);
    }

    CatalogTemplate(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** For proxies only. */
    protected CatalogTemplate() {
        this.vocabulary = null;
    }

    /** UTF-8 with the mark that lets Excel read it as such. */
    public byte[] csv() {
        List<String> lines = new ArrayList<>();
        lines.add(Arrays.stream(Column.values()).map(CatalogTemplate::heading).collect(Collectors.joining(",")));
        examples()
                .forEach(example -> lines.add(Arrays.stream(Column.values())
                        .map(column -> example.getOrDefault(column, ""))
                        .collect(Collectors.joining(","))));
        words().forEach((column, words) -> lines.add(NOTE + "：“" + column.heading() + "”可填 "
                + String.join("、", words).replace(",", "，")));
        return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A list of two objects. */
    public byte[] json() {
        List<Map<String, String>> objects = examples().stream()
                .map(example -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    example.forEach((column, text) -> fields.put(column.field(), text));
                    return fields;
                })
                .toList();
        return Json.write(objects).getBytes(StandardCharsets.UTF_8);
    }

    /** Columns of codes are text, columns of fixed words offer them, and a second sheet lists all of them. */
    public byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fillCatalog(workbook);
            fillWords(workbook.createSheet("可用的词"));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fillCatalog(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("课程目录");
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Map<Column, List<String>> words = words();
        for (Column column : Column.values()) {
            int at = column.ordinal();
            sheet.setColumnWidth(at, WIDTH);
            sheet.setDefaultColumnStyle(at, text);
            if (words.containsKey(column)) {
                offer(sheet, at, words.get(column));
            }
        }
        sheet.createFreezePane(0, 1);
        List<Map<Column, String>> rows = examples();
        XSSFRow headings = sheet.createRow(0);
        for (Column column : Column.values()) {
            headings.createCell(column.ordinal()).setCellValue(heading(column));
        }
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = sheet.createRow(i + 1);
            rows.get(i).forEach((column, value) -> {
                var cell = row.createCell(column.ordinal());
                cell.setCellStyle(text);
                cell.setCellValue(value);
            });
        }
    }

    private static void offer(XSSFSheet sheet, int column, List<String> words) {
        if (String.join(",", words).length() > LONGEST_LIST) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, ROWS_WITH_CHOICE, column, column));
        // a word that is known by another name is no mistake: the import decides
        rule.setShowErrorBox(false);
        sheet.addValidationData(rule);
    }

    private void fillWords(XSSFSheet sheet) {
        int at = 0;
        for (Map.Entry<Column, List<String>> words : words().entrySet()) {
            XSSFRow row = sheet.createRow(at++);
            row.createCell(0).setCellValue(words.getKey().heading());
            int cell = 1;
            for (String word : words.getValue()) {
                row.createCell(cell++).setCellValue(word);
            }
        }
    }

    /** The words that each column with fixed ones takes. */
    private Map<Column, List<String>> words() {
        Map<Column, List<String>> words = new EnumMap<>(Column.class);
        words.put(Column.OCCUPATION, plain(vocabulary.occupations()));
        words.put(
                Column.LEVEL,
                Arrays.stream(care.training.kernel.Level.values())
                        .map(Words::chinese)
                        .toList());
        words.put(Column.MODE, plain(Words.MODES_NAMED));
        words.put(Column.DISTRICT, vocabulary.districts());
        words.put(Column.KIND, plain(Words.KINDS_NAMED));
        return words;
    }

    private static List<String> plain(List<String> named) {
        return named.stream()
                .map(name -> name.replaceAll(" \\(.*", ""))
                .distinct()
                .toList();
    }

    private static String heading(Column column) {
        return (column == Column.FEE ? column.heading() + "(元)" : column.heading()) + (column.isRequired() ? "*" : "");
    }

    private static List<Map<Column, String>> examples() {
        return List.of(example("1班", "2026-12-01", "2027-01-15"), example("2班", "2027-03-01", "2027-04-15"));
    }

    private static Map<Column, String> example(String offered, String startsOn, String endsOn) {
        Map<Column, String> example = new EnumMap<>(Column.class);
        example.put(Column.COURSE_CODE, EXAMPLE + "-001");
        example.put(Column.TITLE, "婴幼儿日常照护（导入时跳过以“示例”开头的行）");
        example.put(Column.TITLE_EN, "Everyday care of young children");
        example.put(Column.OCCUPATION, "保育师");
        example.put(Column.LEVEL, "五级");
        example.put(Column.HOURS, "40");
        example.put(Column.CREDITS, "2.5");
        example.put(Column.MODE, "混合");
        example.put(Column.DISTRICT, "雁塔区");
        example.put(Column.FEE, "600");
        example.put(Column.DESCRIPTION, "理论线上学习，实操集中面授。");
        example.put(Column.KIND, "岗前培训");
        example.put(Column.MODULES, "生活照料 20；健康与安全 20");
        example.put(Column.TEACHERS, "教师甲、教师乙");
        example.put(Column.PROGRAM_CODE, "TY-2026");
        example.put(Column.PROGRAM, "婴幼儿托育服务与管理");
        example.put(Column.MAJOR_CODE, "520802");
        example.put(Column.CLASS_CODE, offered);
        example.put(Column.STARTS_ON, startsOn);
        example.put(Column.ENDS_ON, endsOn);
        example.put(Column.SEATS, "40");
        example.put(Column.PLACE, "雁塔区校区 A101");
        return example;
    }
}
