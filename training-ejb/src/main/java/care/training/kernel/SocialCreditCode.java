package care.training.kernel;

import java.util.Locale;

/**
 * Unified social credit code of an organization (GB 32100-2015): 18 characters, the last of them a check character
 * modulo 31. A few codes in use fail their own check (domain 6.3), so a wrong check character makes no code impossible:
 * who records an organization asks {@link #hasRightCheckCharacter} and for a reason.
 *
 * @param value 18 characters, upper case
 */
public record SocialCreditCode(String value) {
    /** GB 32100: digits and capital letters without I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public SocialCreditCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!isWellFormed(value)) {
            throw Problem.invalid("creditCode", ProblemCode.CREDIT_CODE_INVALID);
        }
    }

    /** Whether {@code code}, in upper case, has 18 characters of the standard's alphabet. */
    public static boolean isWellFormed(String code) {
        return code.length() == 18 && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** False for a slip of the pen, and for the few codes that were given out wrong. */
    public boolean hasRightCheckCharacter() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
    }

    /** The register and kind of the organization, two characters: 91 is a company (domain 6.1). */
    public String prefix() {
        return value.substring(0, 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
