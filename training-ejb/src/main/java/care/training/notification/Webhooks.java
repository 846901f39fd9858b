package care.training.notification;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.outbound.Outbound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where an employer's own system wants to be told, and what became of what it was told. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Webhooks {
    private static final int LONGEST = 500;
    private static final String TEST = "care.training.webhook.tested";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Empty where the caller's organization has registered none. Problems: NO_ORGANIZATION. */
    public Optional<WebhookView> mine() {
        List<?> found = database.createNativeQuery(
                        "select address, registered_at from webhook where organization = :organization")
                .setParameter("organization", organization())
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new WebhookView((String) row[0], (Instant) row[1]))
                .findFirst();
    }

    /**
     * From now on events go there; what waits for another address goes there too, at once. Problems: REQUIRED, TOO_LONG,
     * NOT_A_SECURE_ADDRESS.
     */
    public WebhookView register(String address) {
        String given = secure(address);
        database.createNativeQuery("insert into webhook (organization, address, registered_by, registered_at)"
                        + " values (:organization, :address, :by, :at) on conflict (organization) do update set"
                        + " address = excluded.address, registered_by = excluded.registered_by,"
                        + " registered_at = excluded.registered_at where webhook.address <> excluded.address")
                .setParameter("organization", organization())
                .setParameter("address", given)
                .setParameter("by", caller.subject())
                .setParameter("at", clock.instant())
                .executeUpdate();
        database.createNativeQuery("update webhook_event set next_at = clock_timestamp()"
                        + " where organization = :organization and state = 'WAITING'")
                .setParameter("organization", organization())
                .executeUpdate();
        return mine().orElseThrow();
    }

    /** Nothing is told any more; what still waits stays as undelivered. Problems: NOT_FOUND. */
    public void remove() {
        int removed = database.createNativeQuery("delete from webhook where organization = :organization")
                .setParameter("organization", organization())
                .executeUpdate();
        if (removed == 0) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        database.createNativeQuery(
                        "update webhook_event set state = 'UNDELIVERED', next_at = null, answer = 'NO_WEBHOOK'"
                                + " where organization = :organization and state = 'WAITING'")
                .setParameter("organization", organization())
                .executeUpdate();
    }

    /** An event that means nothing, to see that they arrive. Problems: NOT_FOUND without an address. */
    public void test() {
        if (mine().isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        outbox.add(organization(), TEST, "/webhook", organization(), Map.of("organization", organization()));
    }

    /** The events of the caller's organization, the latest first. @param state null for all */
    public Page<WebhookEventView> events(WebhookEventState state, int page, int size) {
        String sought = " from webhook_event where organization = :organization and (:state = '' or state = :state)";
        List<?> rows = database.createNativeQuery(
                        "select id, type, occurred_at, state, tries, next_at, last_tried_at, answer" + sought
                                + " order by position desc")
                .setParameter("organization", organization())
                .setParameter("state", state == null ? "" : state.name())
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery("select count(*)" + sought, Long.class)
                .setParameter("organization", organization())
                .setParameter("state", state == null ? "" : state.name())
                .getSingleResult();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(Webhooks::view).toList(), total.longValue());
    }

    /**
     * What was given up is tried again, before what came after it; what waits is tried at once. Problems: NOT_FOUND, also
     * for what was delivered and where no address is registered.
     */
    public void resend(UUID event) {
        int again = database.createNativeQuery("""
                        update webhook_event set state = 'WAITING', tries = 0, queued_at = clock_timestamp(),
                            next_at = clock_timestamp()
                        where id = :id and organization = :organization and state <> 'DELIVERED'
                            and exists (select 1 from webhook w where w.organization = :organization)""")
                .setParameter("id", event)
                .setParameter("organization", organization())
                .executeUpdate();
        if (again == 0) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static String secure(String address) {
        if (address == null || address.isBlank()) {
            throw Problem.invalid("address", ProblemCode.REQUIRED);
        }
        if (address.length() > LONGEST) {
            throw Problem.invalid("address", ProblemCode.TOO_LONG, LONGEST);
        }
        try {
            URI given = new URI(address.strip());
            if (Outbound.isSecure(given) && given.getFragment() == null) {
                return given.toASCIIString();
            }
        } catch (URISyntaxException noAddress) {
            Problem problem = Problem.invalid("address", ProblemCode.NOT_A_SECURE_ADDRESS);
            problem.initCause(noAddress);
            throw problem;
        }
        throw Problem.invalid("address", ProblemCode.NOT_A_SECURE_ADDRESS);
    }

    private static WebhookEventView view(Object[] row) {
        return new WebhookEventView(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                WebhookEventState.valueOf((String) row[3]),
                ((Number) row[4]).intValue(),
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7]);
    }

    private String organization() {
        return caller.requireOrganization().value();
    }
}
