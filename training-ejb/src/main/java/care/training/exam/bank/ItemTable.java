package care.training.exam.bank;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the table an item bank comes in: one item a row, columns in any order under their Chinese or English headings.
 * Every row is looked at, and every mistake is named by its cell.
 */
final class ItemTable {
    static final int MOST_ROWS = 5000;
    private static final int LONGEST_STEM = 1000;
    private static final int LONGEST_OPTION = 300;
    private static final int LONGEST_CODE = 40;
    private static final Map<String, ItemKind> KINDS = Map.of(
            "单选", ItemKind.SINGLE,
            "单选题", ItemKind.SINGLE,
            "多选", ItemKind.MULTIPLE,
            "多选题", ItemKind.MULTIPLE,
            "判断", ItemKind.TRUE_FALSE,
            "判断题", ItemKind.TRUE_FALSE,
            "true/false", ItemKind.TRUE_FALSE);
    private static final Map<String, String> TRUTHS = Map.of(
            "对", "TRUE", "正确", "TRUE", "√", "TRUE", "T", "TRUE", "错", "FALSE", "错误", "FALSE", "×", "FALSE", "F",
            "FALSE");

    private enum Column {
        CODE("编号", "code"),
        OCCUPATION("职业编码", "occupation"),
        LEVEL("等级", "level"),
        AREA("鉴定范围", "area"),
        KIND("题型", "kind"),
        STEM("题干", "stem"),
        A("A", "a"),
        B("B", "b"),
        C("C", "c"),
        D("D", "d"),
        E("E", "e"),
        F("F", "f"),
        KEY("答案", "key"),
        ACTIVE("启用", "active");

        private final String chinese;
        private final String english;

        Column(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        boolean isHeaded(String heading) {
            return heading.equals(chinese) || heading.equalsIgnoreCase(english);
        }
    }

    private static final List<Column> OPTIONS = List.of(Column.A, Column.B, Column.C, Column.D, Column.E, Column.F);
    private static final List<Column> NEEDED =
            List.of(Column.CODE, Column.OCCUPATION, Column.LEVEL, Column.AREA, Column.KIND, Column.STEM, Column.KEY);

    private final Blueprints blueprints;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    ItemTable(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    /** The items of the sheet. Problems: COLUMN_MISSING; INVALID_INPUT naming every cell that must be mended. */
    List<ItemDraft> read(Sheet sheet) {
        List<Row> rows = sheet.rows();
        readHeadings(rows.get(0));
        List<ItemDraft> drafts = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            draft(row).ifPresent(drafts::add);
        }
        if (drafts.isEmpty() && violations.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return drafts;
    }

    private void readHeadings(Row headings) {
        for (int cell = 0; cell < headings.cells().size(); cell++) {
            String heading = headings.text(cell);
            for (Column column : Column.values()) {
                if (column.isHeaded(heading)) {
                    columns.putIfAbsent(column, cell);
                }
            }
        }
        for (Column column : NEEDED) {
            if (!columns.containsKey(column)) {
                throw new Problem(ProblemCode.COLUMN_MISSING, column.chinese);
            }
        }
    }

    private Optional<ItemDraft> draft(Row row) {
        int before = violations.size();
        String code = needed(row, Column.CODE, LONGEST_CODE);
        String occupation = needed(row, Column.OCCUPATION, 20);
        Level level = level(row);
        Blueprint.Area area = level == null ? null : area(row, occupation, level);
        ItemKind kind = kind(row);
        String stem = needed(row, Column.STEM, LONGEST_STEM);
        List<String> options = kind == null ? List.of() : options(row, kind);
        String key = kind == null ? "" : key(row, kind, options.size());
        if (!codes.add(occupation + "/" + level + "/" + code)) {
            refuse(row, Column.CODE, ProblemCode.ITEM_CODE_DOUBLED, code);
        }
        if (violations.size() > before) {
            return Optional.empty();
        }
        boolean active = !List.of("否", "FALSE", "NO", "0")
                .contains(text(row, Column.ACTIVE).toUpperCase(Locale.ROOT));
        return Optional.of(new ItemDraft(code, occupation, level, area.id(), kind, stem, options, key, active));
    }

    private Level level(Row row) {
        String text = text(row, Column.LEVEL);
        Optional<Level> level = Stream.of(Level.values())
                .filter(l -> text.equals(String.valueOf(l.number()))
                        || text.length() > 1 && l.title(Locale.CHINESE).startsWith(text))
                .findFirst();
        if (level.isEmpty()) {
            refuse(row, Column.LEVEL, ProblemCode.UNKNOWN_VALUE, text, "1, 2, 3, 4, 5");
        }
        return level.orElse(null);
    }

    private Blueprint.Area area(Row row, String occupation, Level level) {
        String text = text(row, Column.AREA);
        Optional<Blueprint> blueprint = blueprints.latest(occupation, level);
        if (blueprint.isEmpty()) {
            refuse(row, Column.OCCUPATION, ProblemCode.LEVEL_NOT_EXAMINED, occupation, level.number());
            return null;
        }
        Optional<Blueprint.Area> area = blueprint.get().area(text);
        if (area.isEmpty()) {
            List<String> known =
                    blueprint.get().areas().stream().map(Blueprint.Area::name).toList();
            refuse(row, Column.AREA, ProblemCode.UNKNOWN_VALUE, text, String.join(", ", known));
        }
        return area.orElse(null);
    }

    private ItemKind kind(Row row) {
        String text = text(row, Column.KIND);
        ItemKind named = KINDS.get(text);
        Optional<ItemKind> kind = named != null
                ? Optional.of(named)
                : Stream.of(ItemKind.values())
                        .filter(k -> k.name().equalsIgnoreCase(text))
                        .findFirst();
        if (kind.isEmpty()) {
            refuse(row, Column.KIND, ProblemCode.UNKNOWN_VALUE, text, "单选, 多选, 判断");
        }
        return kind.orElse(null);
    }

    /** The options without a gap between them: two at least where one must be chosen, none for true or false. */
    private List<String> options(Row row, ItemKind kind) {
        if (kind == ItemKind.TRUE_FALSE) {
            return List.of();
        }
        int last = 1;
        for (int option = 2; option < OPTIONS.size(); option++) {
            last = text(row, OPTIONS.get(option)).isEmpty() ? last : option;
        }
        for (Column column : OPTIONS.subList(0, last + 1)) {
            needed(row, column, LONGEST_OPTION);
        }
        return OPTIONS.subList(0, last + 1).stream()
                .map(column -> text(row, column))
                .toList();
    }

    private String key(Row row, ItemKind kind, int options) {
        String text = text(row, Column.KEY);
        String written = kind == ItemKind.TRUE_FALSE ? TRUTHS.getOrDefault(text, text) : text;
        try {
            String key = kind.normalAnswer(written, options);
            if (key.isEmpty()) {
                refuse(row, Column.KEY, ProblemCode.REQUIRED);
            }
            return key;
        } catch (Problem malformed) {
            refuse(row, Column.KEY, ProblemCode.ITEM_MALFORMED, text);
            return "";
        }
    }

    private String needed(Row row, Column column, int longest) {
        String text = text(row, column);
        if (text.isEmpty()) {
            refuse(row, column, ProblemCode.REQUIRED);
        } else if (text.length() > longest) {
            refuse(row, column, ProblemCode.TOO_LONG, longest);
        }
        return text;
    }

    private String text(Row row, Column column) {
        return columns.containsKey(column) ? row.text(columns.get(column)) : "";
    }

    private void refuse(Row row, Column column, ProblemCode code, Object... arguments) {
        violations.add(new Violation(row.address(columns.getOrDefault(column, 0)), code, arguments));
    }
}
