package care.training.certification;

import care.training.kernel.Level;

/**
 * A certificate as an employer's check names it.
 *
 * @param occupation the occupation's code, e.g. {@code 4-10-01-03}
 * @param occupationName its Chinese name as printed
 */
public record CertificateSummary(
        String number, String occupation, String occupationName, Level level, CertificateStatus status) {}
