package care.training.ban.intake;

import care.training.ban.BanKind;
import care.training.ban.BanRole;
import care.training.ban.BanScope;
import care.training.ban.LegalBasis;
import care.training.ban.NewBan;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of a list as it was read. What is missing or could not be read is null.
 *
 * @param personNumber of the identity document, as typed
 * @param institution a credit code as typed
 */
public record DecisionText(
        String name,
        List<String> aliases,
        DocumentType documentType,
        String personNumber,
        BanRole role,
        String authority,
        String decisionNumber,
        LocalDate decidedOn,
        BanKind kind,
        LegalBasis legalBasis,
        BanScope scope,
        String institution,
        LocalDate start,
        LocalDate end,
        boolean life) {

    /** As an official would enter it. What is wrong with the person's document or the institution is added to {@code wrong}. */
    NewBan decision(List<Violation> wrong) {
        return new NewBan(
                document(wrong),
                List.of(),
                name,
                aliases,
                role,
                authority,
                decisionNumber,
                decidedOn,
                legalBasis,
                kind,
                scope,
                code(wrong),
                null,
                null,
                start,
                end,
                life);
    }

    /** Null where the authority gives none. */
    private IdentityDocument document(List<Violation> wrong) {
        if (documentType == null && personNumber == null) {
            return null;
        }
        if (documentType == null || personNumber == null) {
            DecisionColumn missing = documentType == null ? DecisionColumn.DOCUMENT_TYPE : DecisionColumn.PERSON_NUMBER;
            wrong.add(new Violation(missing.field(), ProblemCode.REQUIRED));
            return null;
        }
        try {
            return new IdentityDocument(documentType, personNumber);
        } catch (Problem malformed) {
            wrong.addAll(malformed.within("subject").violations());
            return null;
        }
    }

    private SocialCreditCode code(List<Violation> wrong) {
        try {
            return institution == null ? null : new SocialCreditCode(institution);
        } catch (Problem malformed) {
            wrong.addAll(malformed.at(DecisionColumn.INSTITUTION.field()).violations());
            return null;
        }
    }
}
