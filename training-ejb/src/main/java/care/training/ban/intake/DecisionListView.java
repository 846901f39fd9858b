package care.training.ban.intake;

import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanScope;
import care.training.ban.LegalBasis;
import care.training.kernel.DocumentType;
import care.training.kernel.spreadsheet.CellViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A list of decisions as officials see it, with one page of its rows.
 *
 * @param authority that its first readable row names; null where none does
 * @param uploadedByMe the caller uploaded it, so another must approve it
 * @param decidedAt null while it waits
 * @param refusal null but for a list that was refused
 * @param refusalWords why it was refused where there were no classes yet; else null
 * @param found how many rows are in the state that was asked for
 * @param counts how many rows are in each state
 */
public record DecisionListView(
        UUID id,
        ListState state,
        String authority,
        Instant uploadedAt,
        boolean uploadedByMe,
        Instant decidedAt,
        ListRefusal refusal,
        String refusalWords,
        int total,
        long found,
        Map<RowState, Long> counts,
        List<Row> rows) {

    public boolean isWaiting() {
        return state == ListState.WAITING;
    }

    public long count(RowState row) {
        return counts.getOrDefault(row, 0L);
    }

    public long enterable() {
        return count(RowState.ENTER);
    }

    /**
     * A row.
     *
     * @param row its number in the file as a spreadsheet shows it; in JSON its place in the list, from 1
     * @param changedSincePreview at the approval it was found registered or not enterable, other than at the upload
     * @param ban the entry that holds it; null where there is none
     * @param decision what it says; null once an entry holds it or the list was refused
     * @param violations why it cannot be entered; empty where it can
     */
    public record Row(
            int row,
            RowState state,
            boolean changedSincePreview,
            UUID ban,
            Decision decision,
            List<CellViolation> violations) {}

    /**
     * What a row says; null fields were left out or could not be read.
     *
     * @param personNumber of the identity document, masked
     */
    public record Decision(
            String name,
            List<String> aliases,
            DocumentType documentType,
            String personNumber,
            BanRole role,
            String authority,
            String documentNumber,
            LocalDate decidedOn,
            BanKind kind,
            LegalBasis legalBasis,
            BanScope scope,
            String institution,
            LocalDate start,
            LocalDate end,
            boolean life) {}
}
