package care.training.kernel.spreadsheet;

import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What a cell's number format makes of the number stored in it: a date, a number with leading zeros, or a number. */
final class CellFormats {
    private final StylesTable styles;
    private final boolean from1904;

    /** @param styles null where the workbook has none */
    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * @param stored the number as the file has it
     * @param style index of the cell's style, -1 for none
     */
    String text(String stored, int style) {
        XSSFCellStyle format =
                styles == null || style < 0 || style >= styles.getNumCellStyles() ? null : styles.getStyleAt(style);
        if (format == null) {
            return CellText.number(stored);
        }
        String pattern = format.getDataFormatString();
        if (isDate(format.getDataFormat(), pattern)) {
            return date(stored);
        }
        String number = CellText.number(stored);
        boolean padded = pattern != null && pattern.matches("0{2,20}") && number.matches("\\d+");
        return padded ? "0".repeat(Math.max(0, pattern.length() - number.length())) + number : number;
    }

    /** ECMA-376 part 1, 18.8.30: 27 to 36 and 50 to 58 are dates in Chinese Excel, often stored without a pattern. */
    private static boolean isDate(int id, String pattern) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58 || DateUtil.isADateFormat(id, pattern);
    }

    /** ISO date; what is no day of the calendar (a time of day, a negative number) stays a number. */
    private String date(String stored) {
        try {
            double serial = Double.parseDouble(stored);
            LocalDateTime moment = serial < 1 ? null : DateUtil.getLocalDateTime(serial, from1904);
            return moment == null
                    ? CellText.number(stored)
                    : moment.toLocalDate().toString();
        } catch (RuntimeException noDate) {
            return CellText.number(stored);
        }
    }
}
