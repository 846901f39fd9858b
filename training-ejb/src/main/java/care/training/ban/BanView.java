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
 * @param documentNumber of the decision; null, as the basis is, while there is none (SUSPENDED_PENDING)
 * @param decidedOn null where not told
 * @param institution null but for scope INSTITUTION where the decision names it
 * @param act where and when it happened; null where the entry does not say
 * @param perpetratorBan of a direct manager: the entry of who acted, where it says so
 * @param start null where not known yet: then it bars until told otherwise
 * @param end last day; null where none is known. Start, end and life are those in force, with all confirmed changes
 * @param entered the period as it was decided first, where changes made it another; else null
 * @param proposedByMe the caller entered it, so another must approve it
 * @param approvedAt null before
 * @param voiding null while nobody asked to void it
 * @param refusedVoidings what was asked for and refused before, in that order
 * @param objection the latest, null where there is none
 * @param changes of what was decided, in the order in which they were proposed
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
        Act act,
        UUID perpetratorBan,
        LocalDate start,
        LocalDate end,
        boolean life,
        Period entered,
        Instant proposedAt,
        boolean proposedByMe,
        Instant approvedAt,
        Voiding voiding,
        List<RefusedVoiding> refusedVoidings,
        ObjectionMark objection,
        List<AmendmentView> changes) {

    /**
     * Whom it bars.
     *
     * @param documentType, documentNumber null where the authority gave no document; the number is masked
     * @param furtherDocuments other documents of hers that the decision names
     */
    public record Subject(
            DocumentType documentType,
            String documentNumber,
            List<Document> furtherDocuments,
            String name,
            List<String> aliases) {}

    /** @param documentNumber masked */
    public record Document(DocumentType documentType, String documentNumber) {}

    /**
     * How far the voiding is.
     *
     * @param askedByMe the caller asked for it, so another must confirm it
     * @param voidedAt null until confirmed
     */
    public record Voiding(Instant askedAt, Grounds grounds, boolean askedByMe, Instant voidedAt) {}

    /** A voiding that was asked for, and refused or taken back. */
    public record RefusedVoiding(Instant askedAt, Grounds grounds, Instant refusedAt) {}

    /**
     * What a voiding rests on.
     *
     * @param reason null where it was asked for in words, before there were classes
     * @param documentNumber of the decision that it follows from; null where it follows from none
     * @param words those of before; else null
     */
    public record Grounds(VoidingReason reason, String documentNumber, String words) {}

    /**
     * That the person objects.
     *
     * @param answerDueOn the last day for the answer
     * @param overdue there is no answer and that day is past
     * @param answer null while there is none
     */
    public record ObjectionMark(Instant filedAt, LocalDate answerDueOn, boolean overdue, ObjectionAnswered answer) {
        public boolean isOpen() {
            return answer == null;
        }
    }

    /** @param documentNumber of the answer */
    public record ObjectionAnswered(
            ObjectionOutcome outcome, String documentNumber, LocalDate answeredOn, Instant recordedAt) {}
}
