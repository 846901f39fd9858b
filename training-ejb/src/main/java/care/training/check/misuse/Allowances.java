package care.training.check.misuse;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is left of an organization's day, counted in the database for all nodes: in short transactions of their own. */
@Stateless
@PermitAll
public class Allowances {
    private static final String TAKE = """
            insert into check_allowance as a (organization, day, used)
            select :organization, :day, :wanted where :wanted <= :limit
            on conflict (organization, day) do update set used = a.used + excluded.used
                where a.used + excluded.used <= :limit""";

    @PersistenceContext
    private EntityManager database;

    /** Takes so many, or none of them where so many are not left. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(String organization, LocalDate day, int wanted, int limit) {
        return database.createNativeQuery(TAKE)
                        .setParameter("organization", organization)
                        .setParameter("day", day)
                        .setParameter("wanted", wanted)
                        .setParameter("limit", limit)
                        .executeUpdate()
                == 1;
    }

    /** Until when an alarm stops the organization; null where none does. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Instant stoppedUntil(String organization, Instant now) {
        List<?> stops = database.createNativeQuery(
                        "select stops_until from check_alarm where organization = :organization and stops_until > :now"
                                + " order by stops_until desc limit 1",
                        Instant.class)
                .setParameter("organization", organization)
                .setParameter("now", now)
                .getResultList();
        return stops.isEmpty() ? null : (Instant) stops.get(0);
    }
}
