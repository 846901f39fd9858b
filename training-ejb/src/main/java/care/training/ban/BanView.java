package care.training.ban;

import care.training.kernel.DocumentType;
import care.training.kernel.SocialCreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the register as officials see it.
 *
 * @param documentNumber of the decision
 * @param decidedOn null where not told
 * @param institution null but for scope INSTITUTION where the decision names it
 * @param start null where not known yet: then it bars until told otherwise
 * @param end last day; null where none is known
 * @param proposedByMe the caller entered it, so another must approve it
 * @param approvedAt null before
 * @param voiding null while nobody asked to void it
 * @param objection the latest, null where there is none
 */
public record BanView(
        UUID id,
        BanState state,
        Subject subject,
        BanRole role,
        String decidingAuthority,
        String documentNumber,
        LocalDate decidedOn,
        LegalBasis legalBasis,
        BanKind kind,
        BanScope scope,
        SocialCreditCode institution,
        LocalDate start,
        LocalDate end,
        boolean life,
        Instant proposedAt,
        boolean proposedByMe,
        Instant approvedAt,
        Voiding voiding,
        ObjectionMark objection) {

    /**
     * Whom it bars.
     *
     * @param documentType, documentNumber null where the authority gave no document; the number is masked
     */
    public record Subject(DocumentType documentType, String documentNumber, String name, List<String> aliases) {}

    /**
     * How far the voiding is.
     *
     * @param askedByMe the caller asked for it, so another must confirm it
     * @param voidedAt null until confirmed
     */
    public record Voiding(Instant askedAt, String reason, boolean askedByMe, Instant voidedAt) {}

    /** @param answerDueOn the last day for the answer */
    public record ObjectionMark(Instant filedAt, LocalDate answerDueOn) {}
}
