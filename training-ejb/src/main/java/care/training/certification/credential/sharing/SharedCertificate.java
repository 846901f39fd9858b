package care.training.certification.credential.sharing;

import care.training.certification.CertificateStatus;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as somebody sees it whom its holder gave a link.
 *
 * @param holder the whole name: she shows it herself
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
        Instant endsAt) {

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }

    public String issuer(Locale locale) {
        return "en".equals(locale.getLanguage()) ? issuerEn : issuer;
    }
}
