package care.training.kernel;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Does a write once, however often it is sent. The place of its answer is taken first; the write then runs in the same
 * transaction, and both are kept or neither. A second request with the key waits for the first to end.
 */
@Stateless
@PermitAll
public class IdempotentAnswers {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    /**
     * The first answer, if {@code key} was used before by {@code caller} for {@code operation}; else what {@code write}
     * answers. Problems: KEY_REUSED where the key came with another request; whatever {@code write} throws, and then
     * nothing is kept, so that the mended request may use the same key.
     */
    public IdempotentAnswer once(
            String caller, String operation, String key, byte[] digest, Callable<IdempotentAnswer> write)
            throws Exception {
        UUID id = UUID.randomUUID();
        if (!isTaken(id, caller, operation, key, digest)) {
            return first(caller, operation, key, digest);
        }
        IdempotentAnswer answer = write.call();
        database.createNativeQuery(
                        "update idempotent_answer set status = ?, location = ?, body_cipher = ? where id = ?")
                .setParameter(1, answer.status())
                .setParameter(2, answer.location())
                .setParameter(3, answer.body() == null ? null : cipher.encrypt(answer.body(), id))
                .setParameter(4, id)
                .executeUpdate();
        return answer;
    }

    private boolean isTaken(UUID id, String caller, String operation, String key, byte[] digest) {
        return database.createNativeQuery("insert into idempotent_answer"
                                + " (id, caller, operation, key, request_digest, status, answered_at)"
                                + " values (?, ?, ?, ?, ?, 200, now()) on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, caller)
                        .setParameter(3, operation)
                        .setParameter(4, key)
                        .setParameter(5, digest)
                        .executeUpdate()
                == 1;
    }

    private IdempotentAnswer first(String caller, String operation, String key, byte[] digest) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "select id, request_digest, status, location, body_cipher from idempotent_answer"
                                + " where caller = ? and operation = ? and key = ?")
                .setParameter(1, caller)
                .setParameter(2, operation)
                .setParameter(3, key)
                .getSingleResult();
        if (!java.security.MessageDigest.isEqual((byte[]) row[1], digest)) {
            throw new Problem(ProblemCode.KEY_REUSED);
        }
        byte[] body = (byte[]) row[4];
        return new IdempotentAnswer(
                ((Number) row[2]).intValue(),
                (String) row[3],
                body == null ? null : cipher.decrypt(body, (UUID) row[0]));
    }

    /** Answers are kept for two days: a repeat comes within minutes, and a longer memory would be a store of people. */
    @Schedule(hour = "3", minute = "10", persistent = false)
    void forgetOld() {
        database.createNativeQuery("delete from idempotent_answer where answered_at < now() - interval '2 days'")
                .executeUpdate();
    }
}
