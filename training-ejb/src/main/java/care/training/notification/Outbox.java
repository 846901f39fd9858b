package care.training.notification;

import care.training.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What is to be told is written here in the transaction of what happened: it is told if that happened, and not otherwise. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {
    private static final String INSERT = "insert into webhook_event (id, organization, type, body, occurred_at)"
            + " select :id, w.organization, :type, :body, :at from webhook w where w.organization = :organization";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * For an organization's own system; nothing is kept where it has registered no address.
     *
     * @param organization credit code
     * @param path what the event is about, below {@code /api/v1}, e.g. {@code /alerts}
     * @param data see {@link CloudEvent}
     */
    public void add(String organization, String type, String path, String subject, Object data) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        String source = Settings.get("training.public-url") + "/api/v1" + path;
        database.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("organization", organization)
                .setParameter("type", type)
                .setParameter(
                        "body",
                        CloudEvent.of(id, source, type, subject, now, data).json())
                .setParameter("at", now)
                .executeUpdate();
    }
}
