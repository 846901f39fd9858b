package care.training.certification;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as the body sees it that issued it.
 *
 * @param holderName as printed
 * @param suspendedUntil last day of the suspension that stands; null where none does
 */
public record IssuedCertificate(
        String number,
        String holderName,
        String occupationName,
        String occupationNameEn,
        Level level,
        LocalDate issuedOn,
        CertificateStatus status,
        LocalDate suspendedUntil) {
    public static IssuedCertificate of(Certificate certificate, LocalDate suspendedUntil) {
        return new IssuedCertificate(
                certificate.number().value(),
                certificate.holderName(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuedOn(),
                certificate.status(),
                suspendedUntil);
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }
}
