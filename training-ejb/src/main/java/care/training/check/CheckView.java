package care.training.check;

import care.training.certification.CertificateSummary;
import care.training.check.cases.CaseStanding;
import care.training.kernel.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The answer to a check. It never says why somebody is barred.
 *
 * @param objected the person objects to what was found and has no answer yet; the outcome stays until it is decided
 * @param caseNumber to name to the authority; null but for POSSIBLE_MATCH
 * @param credentials certificates of this platform; none where the name differs or nobody is registered
 * @param listAsOf the moment the list was read at
 * @param reviewDueOn by when this person, if hired, must be checked again
 * @param caveat what the employer must know and do, in the language it was asked in
 * @param receipt all of this, signed: a compact JWS by the issuer's receipt key
 * @param resolution how the case stands by now, which is no part of the answer as it was given; null without a case, and
 *     in the answer to the check itself
 * @param stillBarred of an answer, or a case, that somebody is barred: whether it holds today; null of others, and in the
 *     answer to the check itself
 */
public record CheckView(
        UUID id,
        Subject subject,
        CheckPurpose purpose,
        CheckBasis legalBasis,
        CheckOutcome outcome,
        boolean objected,
        CheckIdentity identity,
        String caseNumber,
        List<CertificateSummary> credentials,
        Instant listAsOf,
        Instant checkedAt,
        LocalDate reviewDueOn,
        String caveat,
        String receipt,
        CaseStanding resolution,
        Boolean stillBarred) {

    /** Who was asked about; the number is masked. */
    public record Subject(DocumentType documentType, String documentNumber, String name) {}

    /** Whether it said, or officials decided since, that she is barred. */
    boolean saysBarred() {
        return outcome == CheckOutcome.BARRED
                || resolution != null && resolution.state() == CaseStanding.State.CONFIRMED_BARRED;
    }

    /** The same answer, how its case stands by now, and whether she is still barred by what it rests on. */
    CheckView with(CaseStanding standing, Boolean still) {
        return new CheckView(
                id,
                subject,
                purpose,
                legalBasis,
                outcome,
                objected,
                identity,
                caseNumber,
                credentials,
                listAsOf,
                checkedAt,
                reviewDueOn,
                caveat,
                receipt,
                standing,
                still);
    }
}
