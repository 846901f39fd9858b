package care.training.certification;

import care.training.kernel.IdentityDocument;
import care.training.kernel.Level;
import care.training.kernel.SocialCreditCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a certificate says, before it has a number.
 *
 * @param resultId the published result it rests on
 * @param occupation the occupation's code; its names are those of the standard's edition that was examined
 * @param issuer the evaluation body, its name as registered on the day of issue
 * @param issuerNameEn null where it has no English name
 * @param issuedOn date in Asia/Shanghai
 */
public record CertificateFacts(
        UUID resultId,
        UUID personId,
        String holderName,
        IdentityDocument document,
        String occupation,
        String occupationName,
        String occupationNameEn,
        Level level,
        SocialCreditCode issuer,
        String issuerName,
        String issuerNameEn,
        LocalDate issuedOn) {}
