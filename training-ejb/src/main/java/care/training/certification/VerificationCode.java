package care.training.certification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The code printed on a certificate that stands in for the holder's name in a lookup: 12 characters of 25, some 55
 * bits, without those that are mistaken for others (0 O, 1 I L, 8 B, 5 S, 2 Z, V U).
 *
 * @param value the 12 characters, capitals and digits
 */
public record VerificationCode(String value) {
    static final String ALPHABET = "234679ACDEFGHJKMNPQRTVWXY";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** A new code that cannot be guessed. */
    public static VerificationCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /** True where {@code typed} is this code, however it is spaced, hyphenated or cased; takes the same time if not. */
    public boolean isTypedAs(String typed) {
        return MessageDigest.isEqual(bytes(value), bytes(NumberForm.tidy(typed)));
    }

    /** In groups of four, as it is printed and read aloud. */
    public String printed() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
