package care.training.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which receiver gets what next. A worker takes a receiver for as long as one delivery may last, by the database's own time,
 * and holds no lock while it sends; so of two nodes one sends, and what waits for a receiver goes out in its order. An event
 * that the receiver itself refuses is tried again by itself, and holds up nothing after it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryQueue {
    /** Longer than {@link NotificationRules#answerWithin} can be. */
    static final int LEASE_SECONDS = 30;

    /** Some six minutes, by the pauses that are shipped: longer than a restart. */
    private static final int TRIES_IN_ORDER = 4;

    /**
     * What waits before an event and holds it up: all that was not refused yet. Of these statuses the receiver is not there or
     * not ready, whatever it is sent (RFC 9110, 6585 and 8470), and the order is worth some tries more; then it may be the
     * event that breaks it.
     */
    private static final String NOTHING_BEFORE = """
            \snot exists (select 1 from webhook_event b where b.organization = e.organization and b.state = 'WAITING'
                and b.position < e.position and (b.answer ~ '^[0-9]{3}$'
                    and (b.answer not in ('408', '425', '429', '502', '503', '504') or b.tries >= %d)) is not true)""".formatted(TRIES_IN_ORDER);

    private static final String DUE = """
            exists (select 1 from webhook_event e where e.organization = w.organization and e.state = 'WAITING'
                and e.next_at <= clock_timestamp() and""" + NOTHING_BEFORE + ")";

    private static final String TAKE = """
            update webhook set lease = :lease, leased_until = clock_timestamp() + make_interval(secs => :seconds)
            where organization = (select w.organization from webhook w
                where (w.leased_until is null or w.leased_until < clock_timestamp()) and """ + " " + DUE + """
                 order by w.leased_until nulls first, w.organization limit 1 for update skip locked)""";

    /** The first that waits and is due: what comes after it waits for it until it was refused. */
    private static final String NEXT = """
            select e.id, w.address, e.body, clock_timestamp() from webhook w join webhook_event e
                on e.organization = w.organization
            where w.lease = :lease and w.leased_until > clock_timestamp() and e.state = 'WAITING'
                and e.next_at <= clock_timestamp() and""" + NOTHING_BEFORE + " order by e.position limit 1";

    private static final String FAILED =
            """
            update webhook_event set tries = tries + 1, answer = :answer, last_tried_at = clock_timestamp(),
                state = case when %1$s then 'UNDELIVERED' else 'WAITING' end,
                next_at = case when %1$s then null else clock_timestamp() + make_interval(secs => :pause) end
            where id = :id and state = 'WAITING'""".formatted("queued_at + make_interval(secs => :longest) <= clock_timestamp()");

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NotificationRules rules;

    /**
     * One event on its way.
     *
     * @param now the database's time
     */
    public record Delivery(UUID id, String address, String body, Instant now) {}

    /** Takes a receiver that something is due for and that nobody delivers to; empty where there is none. */
    public Optional<UUID> take() {
        UUID lease = UUID.randomUUID();
        int taken = database.createNativeQuery(TAKE)
                .setParameter("lease", lease)
                .setParameter("seconds", LEASE_SECONDS)
                .executeUpdate();
        return taken == 0 ? Optional.empty() : Optional.of(lease);
    }

    /** What goes out next to the receiver that was taken, whose lease begins anew; empty when nothing is due or it ran out. */
    public Optional<Delivery> next(UUID lease) {
        database.createNativeQuery(
                        "update webhook set leased_until = clock_timestamp() + make_interval(secs => :seconds)"
                                + " where lease = :lease and leased_until > clock_timestamp()")
                .setParameter("seconds", LEASE_SECONDS)
                .setParameter("lease", lease)
                .executeUpdate();
        List<?> found =
                database.createNativeQuery(NEXT).setParameter("lease", lease).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Delivery((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3]))
                .findFirst();
    }

    public void delivered(UUID event, String answer) {
        database.createNativeQuery("update webhook_event set state = 'DELIVERED', tries = tries + 1, next_at = null,"
                        + " answer = :answer, last_tried_at = clock_timestamp()"
                        + " where id = :id and state = 'WAITING'")
                .setParameter("id", event)
                .setParameter("answer", answer)
                .executeUpdate();
    }

    /** It is tried again after a pause that grows; when it has waited for long enough it is undelivered. */
    public void failed(UUID event, String answer) {
        Number tries = (Number)
                database.createNativeQuery("select tries from webhook_event where id = :id for update", Integer.class)
                        .setParameter("id", event)
                        .getSingleResult();
        database.createNativeQuery(FAILED)
                .setParameter("id", event)
                .setParameter("answer", answer)
                .setParameter("pause", seconds(rules.pauseAfter(tries.intValue() + 1)))
                .setParameter("longest", seconds(rules.giveUpAfter()))
                .executeUpdate();
    }

    public void release(UUID lease) {
        database.createNativeQuery("update webhook set lease = null, leased_until = null where lease = :lease")
                .setParameter("lease", lease)
                .executeUpdate();
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
