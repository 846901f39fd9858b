package care.training.certification;

import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as its holder sees it, with the way to show it to others.
 *
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over; its status stays what it is
 * @param suspendedUntil last day of the suspension that stands; null where none does
 * @param verifyUrl address of the public page, to copy and pass on
 */
public record MyCertificate(
        String number,
        String occupation,
        String occupationName,
        String occupationNameEn,
        Level level,
        String issuer,
        String issuerEn,
        LocalDate issuedOn,
        CertificateStatus status,
        Instant statusSince,
        LocalDate validUntil,
        boolean expired,
        LocalDate suspendedUntil,
        String verificationCode,
        String verifyUrl) {

    public CertificateStanding standing() {
        return CertificateStanding.of(status, expired, suspendedUntil != null);
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }

    public String issuer(Locale locale) {
        return "en".equals(locale.getLanguage()) ? issuerEn : issuer;
    }
}
