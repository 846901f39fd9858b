package care.training.certification;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as the body sees it that issued it.
 *
 * @param holderName as printed
 */
public record IssuedCertificate(
        String number,
        String holderName,
        String occupationName,
        String occupationNameEn,
        Level level,
        LocalDate issuedOn,
        CertificateStatus status) {
    public static IssuedCertificate of(Certificate certificate) {
        return new IssuedCertificate(
                certificate.number().value(),
                certificate.holderName(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuedOn(),
                certificate.status());
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }
}
