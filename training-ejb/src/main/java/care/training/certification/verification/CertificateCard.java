package care.training.certification.verification;

import care.training.certification.CertificateStanding;
import care.training.certification.CertificateStatus;
import care.training.kernel.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What anybody who holds a certificate may read of it.
 *
 * @param holder the holder's name, masked
 * @param occupation the occupation's code
 * @param onNationalSite whether the national site has taken it in; it is valid before, too
 * @param validUntil last day; null where the rules of validity give it none
 * @param expired whether that day is over; its status stays what it is
 * @param suspendedUntil last day of the suspension that stands, its status stays what it is; null where none does
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
        String issuerEn,
        boolean onNationalSite,
        LocalDate validUntil,
        boolean expired,
        LocalDate suspendedUntil) {

    public CertificateStanding standing() {
        return CertificateStanding.of(status, expired, suspendedUntil != null);
    }

    /** The same of a file whose place a corrected one took. */
    CertificateCard replaced(Instant since) {
        return new CertificateCard(
                number,
                CertificateStatus.REPLACED,
                since,
                holder,
                occupation,
                occupationName,
                occupationNameEn,
                level,
                issuedOn,
                issuer,
                issuerEn,
                onNationalSite,
                validUntil,
                expired,
                suspendedUntil);
    }

    public String occupationName(Locale locale) {
        return "en".equals(locale.getLanguage()) ? occupationNameEn : occupationName;
    }

    public String issuer(Locale locale) {
        return "en".equals(locale.getLanguage()) ? issuerEn : issuer;
    }
}
