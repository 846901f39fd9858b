package care.training.certification.validity.reminder;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Reminders that went out: a holder's own, until she puts them away, and how many there were. */
@Stateless
public class Reminders {
    /** For as long counts look back. */
    private static final Period COUNTED = Period.ofYears(1);

    /** Of each thing the latest, as long as it still ends on that day. */
    private static final String OPEN = """
            select distinct on (m.subject_id) m.id, m.kind, coalesce(k.number, c.number) as number, m.ends_on, m.days, m.sent_at
            from validity_reminder m
            left join assessor_card k on m.kind = 'ASSESSOR_CARD' and k.id = m.subject_id
            left join certificate c on m.kind = 'LEVEL_CERTIFICATE' and c.id = m.subject_id
            where m.person_id in (:persons) and m.seen_at is null and m.ends_on >= :today
                and (k.id is null or k.valid_to = m.ends_on)
                and not exists (select 1 from validity_renewal r where r.subject_id = m.subject_id and r.former_end = m.ends_on)
            order by m.subject_id, m.ends_on desc, m.days""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Those the caller has not put away, for what still ends; one of each thing. */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    public List<Reminder> mine() {
        Set<UUID> records = records();
        if (records.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        NativeQuery<Tuple> query = database.createNativeQuery(OPEN, Tuple.class).unwrap(NativeQuery.class);
        return query.addScalar("id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("number", String.class)
                .addScalar("ends_on", LocalDate.class)
                .addScalar("days", Integer.class)
                .addScalar("sent_at", Instant.class)
                .setParameterList("persons", records)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Reminder(
                        row.get("id", UUID.class),
                        ReminderKind.valueOf(row.get("kind", String.class)),
                        row.get("number", String.class),
                        row.get("ends_on", LocalDate.class),
                        row.get("days", Integer.class),
                        row.get("sent_at", Instant.class)))
                .toList();
    }

    /** The caller has seen it, and those of the same thing before it. Problems: NOT_FOUND. */
    @RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
    public void seen(UUID id) {
        Set<UUID> records = records();
        int put = records.isEmpty()
                ? 0
                : database.createNativeQuery("""
                                update validity_reminder m set seen_at = coalesce(m.seen_at, :now) from validity_reminder one
                                where one.id = :id and one.person_id in (:persons) and m.subject_id = one.subject_id
                                    and m.ends_on = one.ends_on""")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("persons", records)
                        .executeUpdate();
        if (put == 0) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    /** What went out in the last year, by kind and days. */
    @RolesAllowed(Roles.ASSOCIATION)
    public List<ReminderCount> counts() {
        List<Object[]> rows = database.createNativeQuery(
                        "select kind, days, count(*), count(seen_at) from validity_reminder where sent_at >= :since"
                                + " group by kind, days order by kind, days desc",
                        Object[].class)
                .setParameter(
                        "since",
                        clock.instant().atZone(clock.getZone()).minus(COUNTED).toInstant())
                .getResultList();
        return rows.stream()
                .map(row -> new ReminderCount(
                        ReminderKind.valueOf((String) row[0]),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    private Set<UUID> records() {
        return people.minePossibly().map(me -> people.recordsOf(me.id())).orElse(Set.of());
    }
}
