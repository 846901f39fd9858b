package care.training.certification;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A certificate as the body sees it that issued it.
 *
 * @param holderName as printed
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over; its status stays what it is
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
        LocalDate validUntil,
        boolean expired,
        LocalDate suspendedUntil) {
    /**
     * @param validUntil null where it has no last day
     * @param suspendedUntil null where it is not suspended
     */
    public static IssuedCertificate of(
            Certificate certificate, LocalDate validUntil, LocalDate suspendedUntil, LocalDate today) {
        return new IssuedCertificate(
                certificate.number().value(),
                certificate.holderName(),
                certificate.occupationName(Languages.CHINESE),
                certificate.occupationName(Languages.ENGLISH),
                certificate.level(),
                certificate.issuedOn(),
                certificate.status(),
                validUntil,
                validUntil != null && today.isAfter(validUntil),
                suspendedUntil);
    }

    public CertificateStanding standing() {
        return CertificateStanding.of(status, expired, suspendedUntil != null);
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }
}
