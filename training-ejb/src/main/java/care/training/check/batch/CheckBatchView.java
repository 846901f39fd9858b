package care.training.check.batch;

import care.training.check.CheckView;
import care.training.kernel.ProblemCode;
import care.training.kernel.spreadsheet.CellViolation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far a list is, and the rows of one page of it.
 *
 * @param done rows that wait no more
 * @param total rows of the list
 * @param outcomes how many rows each outcome has; those without any are left out
 * @param found how many rows there are of the outcome that was asked for
 * @param finishedAt null while rows wait
 */
public record CheckBatchView(
        UUID id,
        State state,
        int done,
        int total,
        Map<RowOutcome, Long> outcomes,
        Instant handedInAt,
        Instant finishedAt,
        long found,
        List<Row> rows) {
    /** How far it is. */
    public enum State {
        RUNNING,
        DONE
    }

    /**
     * One row.
     *
     * @param row its number in the file as a spreadsheet shows it; in JSON its place in the list, from 1
     * @param check the answer; null while there is none
     * @param subject whom it is about, the number masked; null where the row is invalid
     * @param name as it was typed; null where there is none
     * @param violations what is wrong with an invalid row
     */
    public record Row(
            int row,
            RowOutcome outcome,
            CheckView check,
            CheckView.Subject subject,
            String name,
            List<CellViolation> violations) {

        /** Why there is no answer; empty where there is one, or will be. */
        public String reason(Locale locale) {
            return switch (outcome) {
                case COULD_NOT_CHECK -> ProblemCode.COULD_NOT_CHECK.text(locale);
                case INVALID ->
                    violations.stream()
                            .map(cell -> place(cell) + cell.message(locale))
                            .collect(Collectors.joining("en".equals(locale.getLanguage()) ? " " : ""));
                default -> "";
            };
        }

        private static String place(CellViolation cell) {
            String at = cell.cell() == null || cell.cell().startsWith("/") ? "" : cell.cell() + " ";
            return at + cell.field() + ": ";
        }
    }

    public long count(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
