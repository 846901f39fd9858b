package care.training.check.monitoring;

import care.training.ban.match.Match;
import care.training.check.AskedAbout;
import care.training.check.CheckRules;
import care.training.kernel.PlatformClock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Employers who asked before: those who were told "no record" of somebody whom a ban means now, and those who saw a ban that
 * is voided or lifted now. Whoever was never registered is found by her document; her name alone is encrypted in the check.
 */
@Dependent
class PastChecks {
    /** Of several checks of one employer the last; the person by the document, whose it is now. */
    private static final String LAST = "select distinct on (c.organization, coalesce(cast(d.person_id as text),"
            + " encode(c.document_hash, 'hex'))) c.id, c.organization, d.person_id from credential_check c"
            + " left join identity_document d on d.number_hash = c.document_hash where c.checked_at >= :since and ";

    private static final String ORDER = " order by c.organization, coalesce(cast(d.person_id as text),"
            + " encode(c.document_hash, 'hex')), c.checked_at desc, c.id";

    /** Whoever was known by a check alone may have been registered since. */
    private static final String TOLD = """
            select a.organization, coalesce(a.person_id, d.person_id), a.check_id from alert a
                left join credential_check c on c.id = a.check_id
                left join identity_document d on d.number_hash = c.document_hash
            where a.cause in (:causes) order by a.organization, a.sequence""";

    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AskedAbout askedAbout;

    @Inject
    private StaffWeighing weighing;

    @Inject
    private CheckRules rules;

    @Inject
    private Clock clock;

    private record Past(UUID check, String organization, UUID person) {}

    /** @param onRecord registered people whom the ban could mean */
    List<NewAlert> thatMissed(UUID ban, Set<UUID> onRecord) {
        List<Past> checks = read(database.createNativeQuery(LAST
                        + "c.outcome = 'NO_RECORD' and (c.document_hash in (select number_hash from ban_document"
                        + " where ban_id = :ban) or d.person_id in (:people))" + ORDER)
                .setParameter("since", start(rules.lateHitsSince(LocalDate.now(clock))))
                .setParameter("ban", ban)
                .setParameter("people", onRecord.isEmpty() ? Set.of(NOBODY) : onRecord));
        Map<UUID, AskedAbout.Subject> subjects = askedAbout.in(checks.stream()
                .filter(check -> check.person() == null)
                .map(Past::check)
                .toList());
        List<NewAlert> alerts = new ArrayList<>();
        for (Past check : checks) {
            Map<UUID, Match> matches = check.person() == null
                    ? weighing.of(subjects.get(check.check()), check.organization())
                    : weighing.ofPerson(check.person(), check.organization());
            NewAlert.ofBan(
                            check.organization(),
                            check.person(),
                            check.check(),
                            ban,
                            matches.getOrDefault(ban, Match.NONE))
                    .ifPresent(alerts::add);
        }
        return alerts;
    }

    /** What whoever was told of the ban by an alert, or saw it in a check, is told now. */
    interface Telling {
        NewAlert of(String organization, UUID person, UUID check, UUID ban);
    }

    /** Whoever was told of the ban by an alert or saw it in a check. */
    List<NewAlert> whoSaw(UUID ban, Telling telling) {
        List<NewAlert> alerts = new ArrayList<>();
        for (Object found : database.createNativeQuery(TOLD)
                .setParameter("causes", NewAlert.causesOf(ban))
                .getResultList()) {
            Object[] row = (Object[]) found;
            alerts.add(telling.of((String) row[0], (UUID) row[1], (UUID) row[2], ban));
        }
        Collection<Past> checks = read(database.createNativeQuery(LAST
                        + "exists (select 1 from weighed_ban w where w.check_id = c.id and w.ban_id = :ban"
                        + " and w.match in ('CONFIRMED', 'POSSIBLE'))" + ORDER)
                .setParameter("since", start(rules.voidingToldSince(LocalDate.now(clock))))
                .setParameter("ban", ban));
        checks.forEach(check -> alerts.add(telling.of(check.organization(), check.person(), check.check(), ban)));
        return alerts;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PlatformClock.ZONE).toInstant();
    }

    private static List<Past> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Past((UUID) row[0], (String) row[1], (UUID) row[2]))
                .toList();
    }
}
