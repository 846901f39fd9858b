package care.training.ban;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A change of an entry as officials see it.
 *
 * @param number counts the changes of the entry from 1
 * @param legalBasis null but where it makes the bar longer
 * @param period of the ban with it
 * @param documents, names that it gives the entry; empty but for IDENTIFIED. Numbers are masked
 * @param proposedByMe the caller proposed it, so another must confirm it
 * @param decidedAt when it was confirmed or turned down; null before
 */
public record AmendmentView(
        int number,
        AmendmentKind kind,
        AmendmentReason reason,
        String authority,
        String documentNumber,
        LocalDate decidedOn,
        LegalBasis legalBasis,
        Period period,
        List<BanView.Document> documents,
        List<String> names,
        AmendmentState state,
        Instant proposedAt,
        boolean proposedByMe,
        Instant decidedAt) {}
