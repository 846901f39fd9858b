package care.training.kernel.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Rows to be handed out as CSV or XLSX. Every cell is text: numbers of documents keep their digits, and nothing is computed
 * by a spreadsheet.
 *
 * @param name of the sheet, which a workbook shows on its tab
 * @param rows the heading first
 */
public record TextTable(String name, List<List<String>> rows) {
    /** Rows kept in memory while an XLSX file is written. */
    private static final int WINDOW = 100;

    /** UTF-8 with its mark; a cell that a spreadsheet would compute is made text by an apostrophe. */
    public byte[] csv() {
        return ("\uFEFF"
                        + rows.stream()
                                .map(row ->
                                        row.stream().map(TextTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx() {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            SXSSFSheet sheet = workbook.createSheet(name);
            for (int at = 0; at < rows.size(); at++) {
                SXSSFRow row = sheet.createRow(at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(at).get(column));
                    row.getCell(column).setCellStyle(text);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String cell(String value) {
        String safe = value.matches("(?s)[=+@\\t\\r].*|-[^-].*") ? "'" + value : value;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
