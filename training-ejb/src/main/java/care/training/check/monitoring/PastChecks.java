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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Employers who asked before: those whose answer did not say what a ban means now, and those who saw a ban that is voided or
 * lifted now, or decided to mean another. Whoever was never registered is found by her document, and by the keys of her name
 * ({@link care.training.check.AskedNames}).
 */
@Dependent
class PastChecks {
    private static final int AT_A_TIME = 200;

    /** Of several checks of one employer the last; the person by the document, whose it is now. */
    private static final String LAST = "select distinct on (c.organization, coalesce(cast(d.person_id as text),"
            + " encode(c.document_hash, 'hex'))) c.id, c.organization, d.person_id, c.document_hash, c.checked_at"
            + " from credential_check c left join identity_document d on d.number_hash = c.document_hash"
            + " where c.checked_at >= :since";

    private static final String ABOUT = """
            \sand c.document_hash in (select number_hash from identity_document where person_id in (:people)
                union select decode(h, 'hex') from unnest(cast(:documents as text[])) h)""";

    private static final String SAW = " and exists (select 1 from weighed_ban w where w.check_id = c.id"
            + " and w.ban_id = :ban and w.match in ('CONFIRMED', 'POSSIBLE'))";

    private static final String ORDER = " order by c.organization, coalesce(cast(d.person_id as text),"
            + " encode(c.document_hash, 'hex')), c.checked_at desc, c.id";

    /** What the employer has learnt since that a ban, as the check weighed it, no longer means her. */
    private static final String UNSAID = """
            \sand not exists (select 1 from match_case m where m.check_id = l.id and m.verdict = 'NOT_SAME_PERSON')
            and not exists (select 1 from alert z where z.organization = l.organization and z.raised_at > l.checked_at
                and z.matter in ('CLEARED:' || cast(w.ban_id as text), 'LIFTED:' || cast(w.ban_id as text))
                and (z.person_id = l.person_id or z.check_id in (select k.id from credential_check k
                    where k.organization = l.organization and k.document_hash = l.document_hash)))""";

    /** What each saw of the ban; but for those who know that another ban bars her still. */
    private static final String UNTOLD = "with last as (" + LAST + ABOUT + ORDER + """
            ) select l.id, l.organization, l.person_id, (select w.match from weighed_ban w
                where w.check_id = l.id and w.ban_id = :ban""" + UNSAID + """
            ) from last l where not exists (select 1 from weighed_ban w join ban b on b.id = w.ban_id
                where w.check_id = l.id and w.ban_id <> :ban and w.match = 'CONFIRMED' and b.state = 'IN_FORCE'
                    and (b.effective_end is null or b.effective_end >= :today)""" + UNSAID + ")";

    /** Whoever was known by a check alone may have been registered since; whose document it is may have changed, too. */
    private static final String TOLD = """
            select a.check_id, a.organization, coalesce(d.person_id, p.merged_into, p.id) from alert a
                left join person p on p.id = a.person_id
                left join credential_check c on c.id = a.check_id
                left join identity_document d on d.number_hash = c.document_hash
            where a.matter in (:matters)""";

    private static final String TOLD_ABOUT = """
            \sand (coalesce(d.person_id, p.merged_into, p.id) in (:people)
                or c.document_hash in (select decode(h, 'hex') from unnest(cast(:documents as text[])) h))""";

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

    /** @param check null where she was told of as one of the staff; otherwise {@code person} is null where never registered */
    private record Past(UUID check, String organization, UUID person) {}

    /** Whoever was not told, of those whom a ban means. */
    List<NewAlert> thatMissed(UUID ban, Subjects.Found about) {
        LocalDate today = LocalDate.now(clock);
        List<?> rows = about(database.createNativeQuery(UNTOLD), about)
                .setParameter("since", start(rules.lateHitsSince(today)))
                .setParameter("today", today)
                .setParameter("ban", ban)
                .getResultList();
        Map<Past, Match> seen = new LinkedHashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> seen.put(past(row), row[3] == null ? Match.NONE : Match.valueOf((String) row[3])));
        Map<Past, Meaning> meanings = meanings(seen.keySet());
        List<NewAlert> alerts = new ArrayList<>();
        seen.forEach((check, then) -> {
            Match now = meanings.get(check).of(ban);
            if (now != then && now.or(then) == now) {
                NewAlert.ofBan(check.organization(), check.person(), check.check(), ban, now)
                        .ifPresent(alerts::add);
            }
        });
        return alerts;
    }

    /** What whoever was told of the ban by an alert, or saw it in a check, is told now. */
    interface Telling {
        NewAlert of(String organization, UUID person, UUID check, UUID ban);
    }

    /**
     * Whoever was told of the ban by an alert or saw it in a check. Who was not told of another ban before, as this one barred
     * her already, is told of it now.
     */
    List<NewAlert> whoSaw(UUID ban, Telling telling) {
        List<Past> they = new ArrayList<>(read(database.createNativeQuery(TOLD + " order by a.organization, a.sequence")
                .setParameter("matters", NewAlert.mattersOf(ban))));
        they.addAll(read(database.createNativeQuery(LAST + SAW + ORDER)
                .setParameter("since", start(rules.voidingToldSince(LocalDate.now(clock))))
                .setParameter("ban", ban)));
        List<NewAlert> alerts = new ArrayList<>();
        they.forEach(past -> alerts.add(telling.of(past.organization(), past.person(), past.check(), ban)));
        meanings(they.stream().filter(past -> past.check() != null).toList())
                .forEach((past, meaning) -> meaning.matches().entrySet().stream()
                        // that which is lifted may bar to the end of today
                        .filter(other -> !other.getKey().equals(ban))
                        .flatMap(other -> NewAlert.ofBan(
                                past.organization(), past.person(), past.check(), other.getKey(), other.getValue())
                                .stream())
                        .forEach(alerts::add));
        return alerts;
    }

    /** Those who were told of the ban or saw it, and whom it does not mean, as was decided. */
    List<NewAlert> cleared(UUID ban, Subjects.Found about) {
        return clearings(ban, about, meaning -> meaning.another().contains(ban));
    }

    /** The same where it does not mean them by what is known of them now. The ban is in force. */
    List<NewAlert> meantNoMore(UUID ban, Subjects.Found about) {
        return clearings(ban, about, meaning -> meaning.of(ban) == Match.NONE);
    }

    private List<NewAlert> clearings(UUID ban, Subjects.Found about, Predicate<Meaning> isCleared) {
        List<Past> they = new ArrayList<>(read(
                about(database.createNativeQuery(TOLD + TOLD_ABOUT + " order by a.organization, a.sequence"), about)
                        .setParameter("matters", NewAlert.mattersOf(ban))));
        they.addAll(read(about(database.createNativeQuery(LAST + SAW + ABOUT + ORDER), about)
                .setParameter("since", start(rules.voidingToldSince(LocalDate.now(clock))))
                .setParameter("ban", ban)));
        List<NewAlert> alerts = new ArrayList<>();
        meanings(they).forEach((past, meaning) -> {
            if (isCleared.test(meaning)) {
                alerts.add(NewAlert.ofClearing(past.organization(), past.person(), past.check(), ban));
            }
        });
        return alerts;
    }

    /** Some at a time, however many there are of one name. */
    private Map<Past, Meaning> meanings(Collection<Past> they) {
        List<Past> each = they.stream().distinct().toList();
        Map<Past, Meaning> meanings = new LinkedHashMap<>();
        for (int from = 0; from < each.size(); from += AT_A_TIME) {
            weigh(each.subList(from, Math.min(each.size(), from + AT_A_TIME)), meanings);
        }
        return meanings;
    }

    private void weigh(List<Past> they, Map<Past, Meaning> meanings) {
        Map<UUID, AskedAbout.Subject> asked = askedAbout.in(
                they.stream().map(Past::check).filter(Objects::nonNull).toList());
        List<Past> unknown = they.stream().filter(past -> past.person() == null).toList();
        List<Meaning> found = weighing.ofUnknown(unknown.stream()
                .map(past -> new StaffWeighing.Unknown(asked.get(past.check()), past.organization()))
                .toList());
        IntStream.range(0, unknown.size()).forEach(at -> meanings.put(unknown.get(at), found.get(at)));
        they.stream()
                .filter(past -> past.person() != null)
                .forEach(past -> meanings.put(
                        past,
                        past.check() == null
                                ? weighing.ofPerson(past.person(), past.organization())
                                : weighing.ofAsked(asked.get(past.check()), past.person(), past.organization())));
    }

    private static Query about(Query query, Subjects.Found about) {
        return query.setParameter("people", about.orNobody()).setParameter("documents", about.hashes());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PlatformClock.ZONE).toInstant();
    }

    private static List<Past> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(PastChecks::past).toList();
    }

    private static Past past(Object[] row) {
        return new Past((UUID) row[0], (String) row[1], (UUID) row[2]);
    }
}
