package care.training.registry;

import java.security.SecureRandom;
import java.util.Random;

/** Unified social credit codes that nobody has: of area 619000, which is not in use. */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random RANDOM = new SecureRandom();

    private CreditCodes() {}

    /** @param prefix of the register, two characters */
    static String random(String prefix) {
        String body = prefix + "619000MJT" + "%06d".formatted(RANDOM.nextInt(1_000_000));
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
