package care.training.kernel.spreadsheet;

import care.training.kernel.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row's cells as values. What is missing or cannot be read is null, and why stands in {@link #violations()}. */
public final class RowCells<C extends Enum<C> & Heading> {
    private static final Pattern BLANK = Pattern.compile("[-–—/\\\\]+|无|N/?A|n/?a");
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(REF|N/A|VALUE|NAME\\?|DIV/0|NULL|NUM|SPILL|CALC)!?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+\\d+");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** A day between 1954 and 2119 as spreadsheets store it. */
    private static final Pattern EXCEL_DAY = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");

    /** Day 0 of the dates after February 1900 in spreadsheets that count from 1900. */
    private static final LocalDate EXCEL_BEGIN = LocalDate.of(1899, 12, 30);

    private static final Pattern NUMBER =
            Pattern.compile("¥?\\s*(-?\\d{1,9}|-?\\d{1,3}(?:,\\d{3}){1,2})(\\.\\d{1,6})?\\s*(?:元|学时|课时|学分|人|名|个)?");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SHOWN = 40;

    private final HeadedTable<C> table;
    private final Row row;
    private final Map<C, String> above;
    private final List<CellViolation> violations = new ArrayList<>();

    /** @param above texts that an empty cell of this row repeats */
    public RowCells(HeadedTable<C> table, Row row, Map<C, String> above) {
        this.table = table;
        this.row = row;
        this.above = above;
    }

    public List<CellViolation> violations() {
        return violations;
    }

    public void refuse(C column, ProblemCode code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        violations.add(new CellViolation(table.address(column, row), table.heading(column), code, texts));
    }

    /** The cell's text, or what it repeats; the empty text for an empty cell and for the ways to say "none". */
    public String raw(C column) {
        String text = table.text(column, row);
        String given = BLANK.matcher(text).matches() ? "" : text;
        return given.isEmpty() ? above.getOrDefault(column, "") : given;
    }

    /** A code as its owner writes it; full-width characters become the usual ones, spaces go. */
    public String code(C column) {
        return present(column, LONGEST_CODE).map(text -> code(column, text)).orElse(null);
    }

    private String code(C column, String text) {
        String code = narrow(text).replace(" ", "");
        if (SCIENTIFIC.matcher(code).matches()) {
            refuse(column, ProblemCode.DIGITS_LOST, code);
            return null;
        }
        return code;
    }

    public String words(C column, int longest) {
        return present(column, longest).orElse(null);
    }

    public LocalDate date(C column) {
        return present(column, Integer.MAX_VALUE)
                .map(text -> date(column, text))
                .orElse(null);
    }

    private LocalDate date(C column, String text) {
        String narrow = narrow(text);
        for (Pattern pattern : List.of(DATE, COMPACT_DATE)) {
            Matcher parts = pattern.matcher(narrow);
            if (parts.matches()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
                } catch (DateTimeException noSuchDay) {
                    break;
                }
            }
        }
        if (EXCEL_DAY.matcher(narrow).matches()) {
            LocalDate meant = EXCEL_BEGIN.plusDays(Long.parseLong(narrow.substring(0, 5)));
            refuse(column, ProblemCode.DATE_AS_NUMBER, narrow, meant);
        } else {
            refuse(column, ProblemCode.NOT_A_DATE, shown(text));
        }
        return null;
    }

    /** @param decimals how many decimals the value may have; the value gets this scale */
    public BigDecimal number(C column, String least, String most, int decimals) {
        return present(column, Integer.MAX_VALUE)
                .map(text -> number(column, text, new BigDecimal(least), new BigDecimal(most), decimals))
                .orElse(null);
    }

    private BigDecimal number(C column, String text, BigDecimal least, BigDecimal most, int decimals) {
        Matcher parts = NUMBER.matcher(narrow(text));
        if (!parts.matches()) {
            refuse(column, ProblemCode.NOT_A_NUMBER, shown(text));
            return null;
        }
        String fraction = parts.group(2) == null ? "" : parts.group(2);
        BigDecimal value = new BigDecimal(parts.group(1).replace(",", "") + fraction);
        if (value.stripTrailingZeros().scale() > decimals) {
            refuse(column, ProblemCode.TOO_MANY_DECIMALS, decimals);
            return null;
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            refuse(column, ProblemCode.OUT_OF_RANGE, least.toPlainString(), most.toPlainString());
            return null;
        }
        return value.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** One of several values; {@code allowed} are named in the message when it is none of them. */
    public <T> T choice(C column, Function<String, Optional<T>> find, Iterable<String> allowed) {
        return present(column, Integer.MAX_VALUE)
                .map(text -> find.apply(narrow(text)).or(() -> {
                    refuse(column, ProblemCode.UNKNOWN_VALUE, shown(text), String.join("、", allowed));
                    return Optional.empty();
                }))
                .flatMap(Function.identity())
                .orElse(null);
    }

    private Optional<String> present(C column, int longest) {
        String text = raw(column);
        if (text.isEmpty()) {
            if (column.isRequired()) {
                refuse(column, column.missing(), row.number(), table.heading(column));
            }
            return Optional.empty();
        }
        if (EXCEL_ERROR.matcher(text).matches()) {
            refuse(column, ProblemCode.CELL_ERROR, text);
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(column, ProblemCode.TOO_LONG, longest);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Full-width digits, letters and signs as the usual ones. */
    public static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String shown(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
