package care.training.certification.verification;

import care.training.certification.CertificateStatus;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate that is out, as far as the public query tells of it.
 *
 * @param correctedAt when the last of its files gave way to another; null where none did
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over
 * @param suspendedUntil last day of the suspension that stands; null where none does
 */
record HeldCertificate(
        String number,
        String status,
        Instant statusSince,
        String holderName,
        Instant correctedAt,
        String occupation,
        String occupationName,
        String occupationNameEn,
        int level,
        LocalDate issuedOn,
        String issuer,
        String issuerEn,
        boolean onNationalSite,
        LocalDate validUntil,
        boolean expired,
        LocalDate suspendedUntil) {

    /** What is told of it; what was typed is what a replaced file says, where {@code match} is FORMER. */
    CertificateCard card(Compared.Match match) {
        boolean replaced =
                match == Compared.Match.FORMER && CertificateStatus.VALID.name().equals(status);
        String issuerInEnglish = Optional.ofNullable(issuerEn).orElse(issuer);
        return new CertificateCard(
                number,
                replaced ? CertificateStatus.REPLACED : CertificateStatus.valueOf(status),
                replaced ? correctedAt : statusSince,
                MaskedName.of(holderName),
                occupation,
                occupationName,
                occupationNameEn,
                Level.of(level),
                issuedOn,
                issuer,
                issuerInEnglish,
                onNationalSite,
                validUntil,
                expired,
                suspendedUntil);
    }
}
