package care.training.certification.credential.sharing;

import care.training.certification.CertificateStanding;
import care.training.certification.CertificateStatus;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as somebody sees it whom its holder gave a link.
 *
 * @param holder the whole name: she shows it herself
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over; its status stays what it is
 * @param suspendedUntil last day of the suspension that stands; null where none does
 * @param endsAt until when the link works
 */
public record SharedCertificate(
        String number,
        String holder,
        String occupationName,
        String occupationNameEn,
        Level level,
        LocalDate issuedOn,
        String issuer,
        String issuerEn,
        CertificateStatus status,
        Instant statusSince,
        LocalDate validUntil,
        boolean expired,
        LocalDate suspendedUntil,
        Instant endsAt) {

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
