package care.training.api;

import care.training.ban.intake.DecisionListView;
import care.training.ban.intake.ListRefusal;
import care.training.ban.intake.ListState;
import care.training.ban.intake.RowState;
import care.training.kernel.Languages;
import care.training.kernel.spreadsheet.CellViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A list of decisions with one page of its rows.
 *
 * @param found how many rows are in the state that was asked for
 * @param counts how many rows are in each state
 */
public record BanListAnswer(
        UUID id,
        ListState state,
        String authority,
        Instant uploadedAt,
        boolean uploadedByMe,
        Instant decidedAt,
        ListRefusal refusalReason,
        String refusalWords,
        int total,
        long found,
        Map<RowState, Long> counts,
        List<Row> rows) {

    /**
     * One row: what it says and what becomes of it.
     *
     * @param changedSincePreview at the approval it was found registered or not enterable, other than at the upload
     * @param ban the entry that holds it
     * @param decision left out once an entry holds it or the list was refused
     */
    public record Row(
            int row,
            RowState state,
            boolean changedSincePreview,
            UUID ban,
            DecisionListView.Decision decision,
            List<Violation> violations) {}

    /**
     * Why a row cannot be entered.
     *
     * @param cell its address, e.g. {@code B7}; left out where the row as a whole is meant
     * @param zh, en the reason in both languages
     */
    public record Violation(String cell, String field, String code, String zh, String en) {
        static Violation of(CellViolation cell) {
            return new Violation(
                    cell.cell(),
                    cell.field(),
                    cell.code().code(),
                    cell.message(Languages.CHINESE),
                    cell.message(Languages.ENGLISH));
        }
    }

    static BanListAnswer of(DecisionListView list) {
        return new BanListAnswer(
                list.id(),
                list.state(),
                list.authority(),
                list.uploadedAt(),
                list.uploadedByMe(),
                list.decidedAt(),
                list.refusal(),
                list.refusalWords(),
                list.total(),
                list.found(),
                list.counts(),
                list.rows().stream().map(BanListAnswer::row).toList());
    }

    private static Row row(DecisionListView.Row row) {
        return new Row(
                row.row(),
                row.state(),
                row.changedSincePreview(),
                row.ban(),
                row.decision(),
                row.violations().stream().map(Violation::of).toList());
    }
}
