package care.training.kernel.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Makes one form of what comes in many: invisible characters go, every kind of white space is one space. */
final class CellText {
    /** From here on a spreadsheet's floating point number loses digits: it keeps 15. */
    private static final double DIGITS_LOST_FROM = 1e15;

    private static final MathContext DIGITS_KEPT = new MathContext(15);

    private CellText() {}

    /** Without byte order marks, zero-width and direction characters, and without white space at either end. */
    static String clean(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.FORMAT) {
                return;
            }
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            text.appendCodePoint(space ? ' ' : c);
        });
        return text.toString().strip();
    }

    /**
     * A number as a person would write it. One of more than 15 digits has already lost some of them in the spreadsheet
     * and is shown as the program shows it, {@code 6.10103E+17}, so that nobody takes it for the number it was.
     */
    static String number(String stored) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException text) {
            return clean(stored);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return clean(stored);
        }
        if (Math.abs(value) >= DIGITS_LOST_FROM) {
            return String.format(Locale.ROOT, "%.5E", value);
        }
        BigDecimal rounded = new BigDecimal(value, DIGITS_KEPT);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
