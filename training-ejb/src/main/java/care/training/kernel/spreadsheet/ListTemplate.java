package care.training.kernel.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
 * A list to fill in: headings in both languages, those that must be filled with an asterisk, examples and notes. Rows whose
 * first column begins with {@link #EXAMPLE} or {@link #NOTE} are passed over when a list is read.
 *
 * @param name of the sheet
 * @param words what columns of fixed words offer
 * @param mostRows how far down they offer it
 * @param below examples and notes, a row each
 */
public record ListTemplate<C extends Enum<C> & Heading>(
        String name, Class<C> columns, Map<C, List<String>> words, int mostRows, List<List<String>> below) {
    private static final String EXAMPLE = "示例";
    private static final String NOTE = "说明";
    private static final int WIDTH = 24 * 256;

    /** What a workbook takes of words in a column, commas between them counted. */
    private static final int LONGEST_CHOICE = 255;

    /** Whether a row is the template's own, by the text of its first column. */
    public static boolean isOwn(String first) {
        return first.startsWith(EXAMPLE) || first.startsWith(NOTE);
    }

    public byte[] csv() {
        return new TextTable("", rows()).csv();
    }

    /** Every cell is text, so that Excel keeps all digits of a number; columns of fixed words offer them. */
    public byte[] xlsx() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(name);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (C column : columns.getEnumConstants()) {
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

    private void fill(XSSFSheet sheet, CellStyle text) {
        List<List<String>> rows = rows();
        for (int at = 0; at < rows.size(); at++) {
            XSSFRow row = sheet.createRow(at);
            for (int column = 0; column < rows.get(at).size(); column++) {
                row.createCell(column).setCellValue(rows.get(at).get(column));
                row.getCell(column).setCellStyle(text);
            }
        }
    }

    private void offer(XSSFSheet sheet, C column) {
        List<String> offered = words.getOrDefault(column, List.of());
        if (offered.isEmpty() || String.join(",", offered).length() > LONGEST_CHOICE) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createExplicitListConstraint(offered.toArray(String[]::new)),
                new CellRangeAddressList(1, mostRows, column.ordinal(), column.ordinal()));
        // other words are understood too: the reader decides
        rule.setShowErrorBox(false);
        sheet.addValidationData(rule);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(columns.getEnumConstants())
                .map(ListTemplate::heading)
                .toList());
        rows.addAll(below);
        return rows;
    }

    private static String heading(Heading column) {
        return column.heading() + " (" + column.field() + ")" + (column.isRequired() ? "*" : "");
    }
}
