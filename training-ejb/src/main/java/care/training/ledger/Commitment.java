package care.training.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * A salted digest: it proves later what was recorded, and once its salt is erased it tells nothing any more, not even
 * to someone who guesses the content.
 *
 * @param kind what happened, capital letters and underscores
 * @param reference id of the record the content belongs to
 * @param salt 32 random bytes
 * @param digest SHA-256 over salt, kind, a zero byte, reference (16 bytes) and content
 */
public record Commitment(String kind, UUID reference, byte[] salt, byte[] digest) {
    static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Commitment to(String kind, UUID reference, byte[] content) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return of(kind, reference, salt, content);
    }

    /** What the digest is with a salt that somebody kept. */
    public static Commitment of(String kind, UUID reference, byte[] salt, byte[] content) {
        return new Commitment(kind, reference, salt, digest(salt, kind, reference, content));
    }

    public boolean holds(byte[] content) {
        return MessageDigest.isEqual(digest, digest(salt, kind, reference, content));
    }

    private static byte[] digest(byte[] salt, String kind, UUID reference, byte[] content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            sha.update(kind.getBytes(StandardCharsets.US_ASCII));
            sha.update((byte) 0);
            sha.update(ByteBuffer.allocate(16)
                    .putLong(reference.getMostSignificantBits())
                    .putLong(reference.getLeastSignificantBits())
                    .array());
            return sha.digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
