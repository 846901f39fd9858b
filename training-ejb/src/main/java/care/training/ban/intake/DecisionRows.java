package care.training.ban.intake;

import care.training.ban.KnownDecisions;
import care.training.ban.NewBan;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.ColumnWords;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.ListTemplate;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import care.training.kernel.spreadsheet.Spreadsheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a list of decisions: a CSV file, a workbook or a list of JSON objects. */
final class DecisionRows {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ALIASES = 2_000;
    private static final int LONGEST_AUTHORITY = 200;
    private static final int LONGEST_NUMBER = 100;

    private final HeadedTable<DecisionColumn> table;
    private final Consumer<NewBan> rules;
    private final int most;

    /**
     * Problems: those of {@link Spreadsheet#read}, COLUMN_MISSING, COLUMN_DOUBLED.
     *
     * @param rules throws the problem of a decision that may not be entered
     */
    DecisionRows(byte[] file, int most, Consumer<NewBan> rules) {
        this.table = HeadedTable.in(Spreadsheet.read(file, most), DecisionColumn.class);
        this.rules = rules;
        this.most = most;
    }

    /**
     * All rows but the template's own; of rows that say the same decision of the same person the first counts. Problems:
     * TOO_MANY_ROWS, SPREADSHEET_EMPTY.
     */
    List<ReadDecision> read() {
        List<Row> rows = table.rows().stream()
                .filter(row -> !ListTemplate.isOwn(table.text(DecisionColumn.NAME, row)))
                .toList();
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        if (rows.size() > most) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, most);
        }
        Map<String, List<ReadDecision>> before = new HashMap<>();
        return rows.stream()
                .map(this::read)
                .map(read -> read.isEnterable() ? once(read, before) : read)
                .toList();
    }

    private ReadDecision once(ReadDecision read, Map<String, List<ReadDecision>> before) {
        NewBan decision = read.decision();
        List<ReadDecision> ofDecision = before.computeIfAbsent(
                KnownDecisions.decision(decision.decidingAuthority(), decision.documentNumber()),
                key -> new ArrayList<>());
        for (ReadDecision earlier : ofDecision) {
            if (KnownDecisions.same(earlier.decision(), decision)) {
                return read.refused(new CellViolation(
                        null,
                        table.heading(DecisionColumn.NAME),
                        ProblemCode.DECISION_GIVEN_TWICE,
                        List.of(String.valueOf(earlier.row()))));
            }
        }
        ofDecision.add(read);
        return read;
    }

    private ReadDecision read(Row row) {
        RowCells<DecisionColumn> cells = new RowCells<>(table, row, Map.of());
        DecisionText text = text(cells);
        List<Violation> wrong = new ArrayList<>();
        NewBan decision = text.decision(wrong);
        if (wrong.isEmpty() && cells.violations().isEmpty()) {
            wrong.addAll(refused(decision));
        }
        List<CellViolation> violations = new ArrayList<>(cells.violations());
        wrong.stream()
                .map(violation -> cell(row, violation))
                // what could not be read at all was named already
                .filter(cell ->
                        violations.stream().noneMatch(known -> known.field().equals(cell.field())))
                .toList()
                .forEach(violations::add);
        return new ReadDecision(row.number(), text, violations.isEmpty() ? decision : null, violations);
    }

    private static DecisionText text(RowCells<DecisionColumn> cells) {
        boolean unknownStart = isOneOf(DecisionWords.UNKNOWN_START, cells.raw(DecisionColumn.START));
        boolean life = isOneOf(DecisionWords.FOR_LIFE, cells.raw(DecisionColumn.END));
        LocalDate start = unknownStart ? null : cells.date(DecisionColumn.START);
        LocalDate end = life ? null : cells.date(DecisionColumn.END);
        return new DecisionText(
                cells.words(DecisionColumn.NAME, LONGEST_NAME),
                aliases(cells.words(DecisionColumn.ALIASES, LONGEST_ALIASES)),
                choice(cells, DecisionColumn.DOCUMENT_TYPE, ColumnWords.DOCUMENTS),
                cells.code(DecisionColumn.PERSON_NUMBER),
                choice(cells, DecisionColumn.ROLE, DecisionWords.ROLES),
                cells.words(DecisionColumn.AUTHORITY, LONGEST_AUTHORITY),
                cells.words(DecisionColumn.DECISION_NUMBER, LONGEST_NUMBER),
                cells.date(DecisionColumn.DECIDED_ON),
                choice(cells, DecisionColumn.KIND, DecisionWords.KINDS),
                choice(cells, DecisionColumn.LEGAL_BASIS, DecisionWords.BASES),
                choice(cells, DecisionColumn.SCOPE, DecisionWords.SCOPES),
                cells.code(DecisionColumn.INSTITUTION),
                start,
                end,
                life);
    }

    private static <E extends Enum<E>> E choice(
            RowCells<DecisionColumn> cells, DecisionColumn column, ColumnWords<E> words) {
        return cells.choice(column, words::find, words.offered());
    }

    private static List<String> aliases(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[、,，;；]"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
    }

    private static boolean isOneOf(List<String> words, String text) {
        String narrow = RowCells.narrow(text);
        return words.stream().anyMatch(narrow::equalsIgnoreCase);
    }

    private List<Violation> refused(NewBan decision) {
        try {
            rules.accept(decision);
            return List.of();
        } catch (Problem problem) {
            return Refusals.violations(problem);
        }
    }

    private CellViolation cell(Row row, Violation violation) {
        DecisionColumn column = Refusals.column(violation);
        return CellViolation.of(table.address(column, row), table.heading(column), violation);
    }
}
