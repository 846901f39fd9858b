package care.training.check.intake;

import care.training.kernel.spreadsheet.TextTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list to fill in: headings in both languages, those that must be filled with an asterisk, two examples and notes. Rows
 * whose name begins with {@link #EXAMPLE} or {@link #NOTE} are passed over when a list is read.
 */
public final class BatchTemplate {
    private static final String EXAMPLE = "示例";
    private static final String NOTE = "说明";
    private static final int WIDTH = 24 * 256;

    private static final Map<CheckColumn, List<String>> WORDS = Map.of(
            CheckColumn.DOCUMENT_TYPE, CheckWords.DOCUMENTS.offered(),
            CheckColumn.PURPOSE, CheckWords.PURPOSES.offered(),
            CheckColumn.LEGAL_BASIS, CheckWords.BASES.offered());

    private BatchTemplate() {}

    static boolean isOwn(String name) {
        return name.startsWith(EXAMPLE) || name.startsWith(NOTE);
    }

    public static byte[] csv() {
        return new TextTable("", rows()).csv();
    }

    /** Every cell is text, so that Excel keeps all digits of a number; columns of fixed words offer them. */
    public static byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("查询名单");
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (CheckColumn column : CheckColumn.values()) {
                sheet.setColumnWidth(column.ordinal(), WIDTH);
                sheet.setDefaultColumnStyle(column.ordinal(), text);
                offer(sheet, column);
            }
            sheet.createFreezePane(0, 1);
            fill(sheet, text);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fill(XSSFSheet sheet, CellStyle text) {
        List<List<String>> rows = rows();
        for (int at = 0; at < rows.size(); at++) {
            XSSFRow row = sheet.createRow(at);
            for (int column = 0; column < rows.get(at).size(); column++) {
                row.createCell(column).setCellValue(rows.get(at).get(column));
                row.getCell(column).setCellStyle(text);
            }
        }
    }

    private static void offer(XSSFSheet sheet, CheckColumn column) {
        if (!WORDS.containsKey(column)) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createExplicitListConstraint(WORDS.get(column).toArray(String[]::new)),
                new CellRangeAddressList(1, ListIntake.MOST_ROWS, column.ordinal(), column.ordinal()));
        // other words are understood too: the reader decides
        rule.setShowErrorBox(false);
        sheet.addValidationData(rule);
    }

    private static List<List<String>> rows() {
        return List.of(
                Arrays.stream(CheckColumn.values()).map(BatchTemplate::heading).toList(),
                example("示例一", "居民身份证", "619000199203150045", "聘用前查询", "法定查询义务", ""),
                example("示例二", "护照", "E12345678", "年度查询", "本人书面授权", "授权书 2026-015，2026-11-20"),
                note("说明：带 * 的列必填；以“示例”“说明”开头的行不查询。证件号码请设为文本格式。"),
                note("说明：查询目的和法律依据可以逐行填写，也可以上传时统一选择；依据为本人书面授权的，须填写授权书。"),
                note("说明 (note): fill the columns with *; rows that begin with 示例 or 说明 are passed over."));
    }

    private static String heading(CheckColumn column) {
        return column.heading() + " (" + column.field() + ")" + (column.isRequired() ? "*" : "");
    }

    private static List<String> example(String... cells) {
        return List.of(cells);
    }

    private static List<String> note(String text) {
        return List.of(text);
    }
}
