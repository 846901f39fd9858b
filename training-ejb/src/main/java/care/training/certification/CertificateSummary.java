package care.training.certification;

import care.training.kernel.Level;
import java.time.LocalDate;

/**
 * A certificate as an employer's check names it.
 *
 * @param occupation the occupation's code, e.g. {@code 4-10-01-03}
 * @param occupationName its Chinese name as printed
 * @param validUntil last day; null where the rules of validity give it none, and in answers of before this was told
 * @param expired whether that day was over; null where there is none
 * @param suspendedUntil last day of the suspension that stood; null where none did
 */
public record CertificateSummary(
        String number,
        String occupation,
        String occupationName,
        Level level,
        CertificateStatus status,
        LocalDate validUntil,
        Boolean expired,
        LocalDate suspendedUntil) {

    /** As it stood when it was asked. */
    public CertificateStanding standing() {
        return CertificateStanding.of(status, Boolean.TRUE.equals(expired), suspendedUntil != null);
    }
}
