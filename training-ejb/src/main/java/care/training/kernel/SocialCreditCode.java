package care.training.kernel;

import java.util.Locale;

/**
 * Unified social credit code of an organization (GB 32100-2015): 18 characters with a check character modulo 31.
 *
 * @param value 18 characters, upper case
 */
public record SocialCreditCode(String value) {
    /** GB 32100: digits and capital letters without I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public SocialCreditCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!isValid(value)) {
            throw Problem.invalid("creditCode", ProblemCode.CREDIT_CODE_INVALID);
        }
    }

    /** Whether {@code code}, in upper case, is well formed and its check character right. */
    public static boolean isValid(String code) {
        if (code.length() != 18 || code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    @Override
    public String toString() {
        return value;
    }
}
