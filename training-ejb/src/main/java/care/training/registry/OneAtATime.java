package care.training.registry;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Lets requests that would create the same thing pass one after the other, over all nodes, so that the second finds
 * what the first made. The unique constraints stand behind it.
 */
@Dependent
public class OneAtATime {
    @PersistenceContext
    private EntityManager database;

    /** Waits until no other transaction holds {@code key} of {@code kind}; held until the transaction ends. */
    public void hold(String kind, byte[] key) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(?) as text)")
                .setParameter(1, number(kind, key))
                .getSingleResult();
    }

    public void hold(String kind, String key) {
        hold(kind, key.getBytes(StandardCharsets.UTF_8));
    }

    private static long number(String kind, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(key)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
