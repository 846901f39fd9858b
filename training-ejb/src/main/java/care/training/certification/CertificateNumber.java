package care.training.certification;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.time.LocalDate;

/**
 * Number of a skill-level certificate: 22 characters, body class (1), body code (4), province (2), site serial (6),
 * year of issue (2), level (1), serial (6). It has no check digit, so a typing error can only be found by looking it up.
 * Form and source: {@code config/certificate/numbers.yaml}.
 *
 * @param value the 22 characters
 */
public record CertificateNumber(String value) {
    /** How many characters name the body and its site; numbers of one body begin with the same. */
    public static final int PREFIX_LENGTH = 13;

    /** Serials have six digits and begin with 1. */
    public static final int LAST_SERIAL = 999_999;

    public CertificateNumber {
        if (value == null || NumberSchemes.known().read(value).kind() != NumberForm.Kind.LEVEL_CERTIFICATE) {
            throw Problem.invalid("number", ProblemCode.CERTIFICATE_NUMBER_MALFORMED);
        }
    }

    /**
     * The number with this serial.
     *
     * @param prefix the 13 characters of body and site
     * @param issuedOn day of issue in Asia/Shanghai
     * @param serial 1 to {@value #LAST_SERIAL}
     */
    public static CertificateNumber of(String prefix, LocalDate issuedOn, Level level, int serial) {
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("no six-digit serial: " + serial);
        }
        return new CertificateNumber(
                "%s%02d%d%06d".formatted(prefix, issuedOn.getYear() % 100, level.number(), serial));
    }

    /** Body class, body code, province and site serial: the same in every number of one body's site. */
    public String prefix() {
        return value.substring(0, PREFIX_LENGTH);
    }

    public Level level() {
        return Level.of(value.charAt(15) - '0');
    }

    public int serial() {
        return Integer.parseInt(value.substring(16));
    }

    @Override
    public String toString() {
        return value;
    }
}
