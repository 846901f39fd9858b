package care.training.certification.verification;

import care.training.certification.Certificate;
import care.training.certification.CertificateStatus;
import care.training.kernel.Languages;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What anybody who holds a certificate may read of it.
 *
 * @param holder the holder's name, masked
 * @param occupation the occupation's code
 */
public record CertificateCard(
        String number,
        CertificateStatus status,
        Instant statusSince,
        String holder,
        String occupation,
        String occupationName,
        String occupationNameEn,
        Level level,
        LocalDate issuedOn,
        String issuer,
        String issuerEn) {

    static CertificateCard of(Certificate certificate) {
        return new CertificateCard(
                certificate.number().value(),
                certificate.status(),
                certificate.statusSince(),
                MaskedName.of(certificate.holderName()),
                certificate.occupation(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuedOn(),
                certificate.issuerName(Languages.CHINESE),
                certificate.issuerName(Languages.ENGLISH));
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }

    public String issuer(Locale locale) {
        return "en".equals(locale.getLanguage()) ? issuerEn : issuer;
    }
}
