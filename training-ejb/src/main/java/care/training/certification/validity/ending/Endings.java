package care.training.certification.validity.ending;

import care.training.certification.validity.EndRange;
import care.training.certification.validity.Validity;
import care.training.certification.validity.ValidityEdition;
import care.training.certification.validity.ValidityKind;
import care.training.certification.validity.ValidityRule;
import care.training.certification.validity.ValidityRules;
import care.training.certification.validity.ValidityState;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import care.training.kernel.rules.WorkingDays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** What ends or has ended, for the association: cards of all, certificates that it issued itself. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Endings {
    private static final String MINE = """
             t where (t.issuer is null or t.issuer = :issuer) and (:occupation = '' or t.occupation = :occupation)
            and (position(:words in lower(t.name)) > 0 or position(:words in lower(t.number)) > 0)""";

    private static final String COLUMNS = """
            select t.*, d.days as reminded, d.seen_at is not null as seen,
                exists (select 1 from validity_request q where q.subject_id = t.id and q.former_end = t.to_day
                    and q.state = 'WAITING') as waiting
            from (%s) t left join lateral (select m.days, m.seen_at from validity_reminder m
                where m.subject_id = t.id and m.ends_on = t.to_day order by m.days limit 1) d on true
            order by t.to_day, t.number""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ValidityRules rules;

    @Inject
    private WorkingDays calendar;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What ends first at the top. */
    public Page<EndingRow> page(EndingFilter filter, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        ValidityEdition edition = rules.on(today);
        Map<String, Object> values = new LinkedHashMap<>();
        String union = union(edition, filter, today, values);
        if (union.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        values.put("issuer", caller.requireOrganization().value());
        values.put("occupation", filter.occupation() == null ? "" : filter.occupation());
        values.put("words", filter.words() == null ? "" : filter.words().strip().toLowerCase(Locale.ROOT));
        long total = ((Number) with(database.createNativeQuery("select count(*) from (" + union + ") t"), values)
                        .getSingleResult())
                .longValue();
        @SuppressWarnings("unchecked")
        NativeQuery<Tuple> query = database.createNativeQuery(COLUMNS.formatted(union), Tuple.class)
                .unwrap(NativeQuery.class);
        scalars(query);
        with(query, values);
        List<EndingRow> rows =
                query.setFirstResult(Page.first(page, size)).setMaxResults(Page.size(size)).getResultList().stream()
                        .map(row -> row(row, edition, today))
                        .toList();
        return new Page<>(rows, total);
    }

    /** One branch for each rule, with the last days that the filter lets through. */
    private String union(ValidityEdition edition, EndingFilter filter, LocalDate today, Map<String, Object> values) {
        List<String> branches = new ArrayList<>();
        for (ValidityRule rule : edition.rules()) {
            rule.term().ifPresent(term -> {
                int number = branches.size();
                StringBuilder branch = new StringBuilder("select t.* from (")
                        .append(EndingTerms.of(rule, edition))
                        .append(")")
                        .append(MINE);
                if (filter.state() != null) {
                    between(branch, "s" + number, EndRange.of(filter.state(), today, term, calendar), values);
                    branch.append(" and t.from_day <= :today");
                    values.put("today", today);
                }
                if (filter.within() != null) {
                    between(branch, "w" + number, new EndRange(today, today.plusDays(filter.within())), values);
                }
                branches.add(branch.toString());
            });
        }
        return String.join(" union all ", branches);
    }

    private static void between(StringBuilder sql, String name, EndRange range, Map<String, Object> values) {
        sql.append(" and t.to_day between :")
                .append(name)
                .append("a and :")
                .append(name)
                .append("b");
        values.put(name + "a", range.first());
        values.put(name + "b", range.last());
    }

    private static <Q extends Query> Q with(Q query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static void scalars(NativeQuery<Tuple> query) {
        query.addScalar("kind", String.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("number", String.class)
                .addScalar("occupation", String.class)
                .addScalar("from_day", LocalDate.class)
                .addScalar("to_day", LocalDate.class)
                .addScalar("reminded", Integer.class)
                .addScalar("seen", Boolean.class)
                .addScalar("waiting", Boolean.class);
    }

    private EndingRow row(Tuple row, ValidityEdition edition, LocalDate today) {
        ValidityKind kind = ValidityKind.valueOf(row.get("kind", String.class));
        String occupation = row.get("occupation", String.class);
        LocalDate from = row.get("from_day", LocalDate.class);
        return new EndingRow(
                kind,
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("number", String.class),
                occupation,
                from,
                Validity.on(
                        today,
                        from,
                        row.get("to_day", LocalDate.class),
                        edition.rule(kind, occupation).term().orElseThrow(),
                        calendar),
                row.get("reminded", Integer.class),
                row.get("seen", Boolean.class),
                row.get("waiting", Boolean.class));
    }

    /** How many stand in each state that wants something done, of all occupations. */
    public Map<ValidityState, Long> counts() {
        Map<ValidityState, Long> counts = new LinkedHashMap<>();
        for (ValidityState state : List.of(ValidityState.RENEWABLE, ValidityState.IN_GRACE, ValidityState.LAPSED)) {
            counts.put(
                    state, page(new EndingFilter(null, state, null, null), 0, 1).total());
        }
        return counts;
    }
}
