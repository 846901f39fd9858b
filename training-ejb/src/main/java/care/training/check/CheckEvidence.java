package care.training.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What shows that a check was made: the answer, by which account, from which state of the list.
 *
 * @param listEpoch how many changes the list had had
 * @param receipt the signed answer, a compact JWS
 */
public record CheckEvidence(CheckView answer, String account, long listEpoch, String receipt) {
    /** SHA-256 of the receipt as it is handed out, in hexadecimal. */
    public String digest() {
        return digest(receipt);
    }

    /** SHA-256 of a text in US-ASCII, in hexadecimal. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
