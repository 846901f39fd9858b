package care.training.check.monitoring;

import care.training.kernel.DatabaseTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What no event tells, as nothing happens but that a day comes: a post or a ban begins, a check is due, a certificate is over,
 * a limit passes. Each step is a transaction of its own, and done again it changes nothing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DailyWatch {
    private static final String DUE = """
            select * from (
                select distinct on (e.organization, e.person_id) e.organization, e.person_id, c.id, c.review_due_on, c.outcome
                from employment e join identity_document d on d.person_id = e.person_id
                    join credential_check c on c.organization = e.organization and c.document_hash = d.number_hash
                where e.superseded_at is null and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
                order by e.organization, e.person_id, c.checked_at desc, c.id) last
            where review_due_on <= :day and (outcome <> 'BARRED' or not still_barred(id, :day))""";

    /** Whoever holds a post since before the day, and was never checked by the employer. */
    private static final String UNCHECKED = """
            select e.organization, e.person_id, min(e.valid_from) from employment e
            where e.superseded_at is null and e.valid_from < :day and (e.valid_to is null or e.valid_to >= :day)
                and not exists (select 1 from identity_document d
                    join credential_check c on c.document_hash = d.number_hash
                    where d.person_id = e.person_id and c.organization = e.organization)
            group by e.organization, e.person_id order by e.organization, e.person_id""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Watched watched;

    @Inject
    private StaffWatch staffWatch;

    @Inject
    private BanWatch banWatch;

    @Inject
    private LapseWatch lapses;

    @Inject
    private AlertRaising raising;

    @Inject
    private DatabaseTime time;

    @Inject
    private Clock clock;

    /** The days that nobody has looked at. @param after null before the first time */
    public record Days(LocalDate after, LocalDate today) {}

    /** Empty when today was looked at. It is the database's day: a node whose clock is ahead must not pass over one. */
    public Optional<Days> unseen() {
        LocalDate today = time.today();
        LocalDate last = (LocalDate) database.createNativeQuery("select max(day) from watch_day", LocalDate.class)
                .getSingleResult();
        return last != null && !last.isBefore(today) ? Optional.empty() : Optional.of(new Days(last, today));
    }

    public List<WatchedPerson> begun(Days days) {
        return watched.begunAfter(days.after(), days.today());
    }

    public void weigh(List<WatchedPerson> people) {
        staffWatch.weigh(people);
    }

    /** Bans whose first day has come, approved before it. */
    public List<UUID> bansBegun(Days days) {
        return ids(database.createNativeQuery(
                        "select id from ban where state = 'IN_FORCE' and starts_on <= :today"
                                + " and starts_on > coalesce(cast(:after as date), :today)",
                        UUID.class)
                .setParameter("after", days.after())
                .setParameter("today", days.today()));
    }

    public void tell(UUID ban) {
        banWatch.tell(ban);
    }

    public void tellOfDueChecks(Days days) {
        List<?> due = database.createNativeQuery(DUE)
                .setParameter("day", days.today())
                .getResultList();
        raising.raise(due.stream()
                .map(Object[].class::cast)
                .map(row -> NewAlert.ofDueCheck(
                        (String) row[0], (UUID) row[1], (UUID) row[2], LocalDate.parse(row[3].toString())))
                .toList());
    }

    /** Those of the staff whom their employer never checked: once for a post, from its second day. */
    public void tellOfMissingChecks(Days days) {
        List<?> unchecked = database.createNativeQuery(UNCHECKED)
                .setParameter("day", days.today())
                .getResultList();
        raising.raise(unchecked.stream()
                .map(Object[].class::cast)
                .map(row -> NewAlert.ofMissingCheck((String) row[0], (UUID) row[1], LocalDate.parse(row[2].toString())))
                .toList());
    }

    /** Certificates of the staff that are over: once for a certificate and its last day. */
    public void tellOfLapses(Days days) {
        raising.raise(lapses.on(days.today()));
    }

    public void done(Days days) {
        database.createNativeQuery("insert into watch_day (day, looked_at) values (:day, :at) on conflict do nothing")
                .setParameter("day", days.today())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    /**
     * Bans that took effect, or were decided about, a minute ago by the database's time: no check that was under way then still
     * is.
     */
    public List<UUID> lateLooks() {
        return ids(database.createNativeQuery(
                "select ban_id from late_look where took_effect_at < now() - interval '1 minute' order by took_effect_at",
                UUID.class));
    }

    public void lookLate(UUID ban) {
        boolean inForce = !database.createNativeQuery("select 1 from ban where id = :ban and state = 'IN_FORCE'")
                .setParameter("ban", ban)
                .getResultList()
                .isEmpty();
        if (inForce) {
            banWatch.tell(ban);
        }
        // a verdict meanwhile asks for another look
        database.createNativeQuery("delete from late_look where ban_id = :ban"
                        + " and took_effect_at < now() - interval '1 minute'")
                .setParameter("ban", ban)
                .executeUpdate();
    }

    /** What must be acknowledged and was not in time is the authority's from now on. */
    public void escalate() {
        database.createNativeQuery("""
                        insert into alert_escalation (alert_id, escalated_at)
                        select a.id, :now from alert a where a.acknowledge_by <= :now and a.kind in (:kinds)
                            and not exists (select 1 from alert_acknowledgement k where k.alert_id = a.id)
                            and not exists (select 1 from alert_escalation x where x.alert_id = a.id)
                        on conflict do nothing""")
                .setParameter("now", clock.instant())
                .setParameter("kinds", AlertKind.escalated())
                .executeUpdate();
    }

    private static List<UUID> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
