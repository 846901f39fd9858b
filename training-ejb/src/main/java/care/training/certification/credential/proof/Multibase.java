package care.training.certification.credential.proof;

import java.math.BigInteger;
import java.util.Base64;

/** Bytes as text that says by its first character how: {@code z} base58btc, {@code u} base64url without padding. */
public final class Multibase {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

    /** Longer base58 is no key and no signature, and reading it takes time that grows with its square. */
    private static final int LONGEST_BASE58 = 1024;

    private Multibase() {}

    public static String base58(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (BigInteger left = new BigInteger(1, bytes); left.signum() > 0; left = left.divide(BASE)) {
            text.append(ALPHABET.charAt(left.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append(ALPHABET.charAt(0));
        }
        return text.append('z').reverse().toString();
    }

    public static String base64Url(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Throws {@link IllegalArgumentException} where {@code text} is in neither form. */
    public static byte[] decode(String text) {
        if (text.startsWith("z") && text.length() <= LONGEST_BASE58) {
            return decodeBase58(text.substring(1));
        } else if (text.startsWith("u")) {
            return Base64.getUrlDecoder().decode(text.substring(1));
        }
        throw new IllegalArgumentException("neither base58btc nor base64url");
    }

    private static byte[] decodeBase58(String text) {
        BigInteger value = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("no base58: " + text.charAt(i));
            }
            if (digit == 0 && zeros == i) {
                zeros++;
            }
            value = value.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = value.signum() == 0 ? new byte[0] : value.toByteArray();
        int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - sign];
        System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
        return bytes;
    }
}
