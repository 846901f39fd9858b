package care.training.certification.verification;

import care.training.certification.NumberForm;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.NamedTable;
import care.training.kernel.spreadsheet.NamedTable.Wanted;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An employer's list of certificate numbers with names, verified at once; what was found is kept with its hour. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class NumberLists {
    private static final String NUMBER = "证书编号";
    private static final String NAME = "姓名";

    private static final List<Wanted> COLUMNS = List.of(
            Wanted.required(NUMBER, "number", "certificate number", "编号", "证书号"),
            Wanted.required(NAME, "name", "holder", "持证人", "验证码", "code"));

    private static final int LONGEST = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Lookups lookups;

    @Inject
    private VerificationRules rules;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** One row as it came. */
    private record Asked(NumberForm form, String typed, String name) {
        boolean isWhole() {
            return !typed.isBlank() && !name.isBlank();
        }
    }

    /**
     * Verifies a list: a table with a column of numbers and one of names (or printed codes). Problems: those of {@link
     * Spreadsheet#read}, COLUMN_MISSING, TOO_MANY_ROWS, TOO_MANY_LISTS after the day's lists, TOO_MANY_UNMATCHED after the
     * day's rows without a match, each of the two with the seconds until midnight; NO_ORGANIZATION.
     */
    public NumberListView verify(byte[] file) {
        String organization = caller.requireOrganization().value();
        NamedTable table = NamedTable.in(Spreadsheet.read(file, rules.listRows()), COLUMNS);
        if (table.rows().size() > rules.listRows()) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, rules.listRows());
        }
        List<Asked> asked = table.rows().stream().map(row -> asked(table, row)).toList();
        oneAtATime.hold("number list", organization);
        requireFew(organization);
        NumberList list = new NumberList(organization, caller.subject(), clock.instant());
        database.persist(list);
        keep(list, asked);
        database.flush();
        return view(list, 0, Page.MAX_SIZE);
    }

    /** A list of the caller's organization. Problems: NOT_FOUND. */
    public NumberListView get(UUID id, int page, int size) {
        NumberList list = database.find(NumberList.class, id);
        if (list == null || !list.isOf(caller.requireOrganization().value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return view(list, page, size);
    }

    /** All rows of a list of the caller's organization, to be filed. Problems: NOT_FOUND. */
    public NumberListView whole(UUID id) {
        return get(id, 0, Integer.MAX_VALUE);
    }

    /** The lists of the caller's organization without their rows, the last first. */
    public Page<NumberListView> mine(int page, int size) {
        String organization = caller.requireOrganization().value();
        List<NumberList> found = database.createQuery(
                        "select l from NumberList l where l.organization = :mine order by l.askedAt desc, l.id",
                        NumberList.class)
                .setParameter("mine", organization)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(l) from NumberList l where l.organization = :mine", Long.class)
                .setParameter("mine", organization)
                .getSingleResult();
        Map<UUID, Map<ListOutcome, Long>> outcomes = outcomes(found);
        return new Page<>(
                found.stream()
                        .map(list -> view(list, outcomes.getOrDefault(list.id(), Map.of()), List.of()))
                        .toList(),
                total);
    }

    private void keep(NumberList list, List<Asked> asked) {
        Iterator<LookupAnswer> answers = lookups.answers(asked.stream()
                        .filter(Asked::isWhole)
                        .map(one -> new Lookups.Asked(one.form(), one.name()))
                        .toList())
                .iterator();
        int position = 0;
        for (Asked one : asked) {
            LookupAnswer answer = one.isWhole() ? answers.next() : null;
            database.persist(new NumberListRow(
                    list.id(),
                    ++position,
                    one.form().number().isEmpty() ? one.typed() : one.form().number(),
                    MaskedName.of(one.name()),
                    answer == null ? ListOutcome.INCOMPLETE : ListOutcome.of(answer),
                    answer == null ? null : answer.certificate()));
        }
    }

    private static Asked asked(NamedTable table, Row row) {
        String typed = shortened(table.text(row, NUMBER));
        return new Asked(NumberForm.read(typed), typed, shortened(table.text(row, NAME)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void requireFew(String organization) {
        LocalDate day = LocalDate.now(clock);
        Instant today = day.atStartOfDay(PlatformClock.ZONE).toInstant();
        Instant tomorrow = day.plusDays(1).atStartOfDay(PlatformClock.ZONE).toInstant();
        long secondsToWait = Duration.between(clock.instant(), tomorrow).toSeconds() + 1;
        long lists = database.createQuery(
                        "select count(l) from NumberList l where l.organization = :mine and l.askedAt >= :today",
                        Long.class)
                .setParameter("mine", organization)
                .setParameter("today", today)
                .getSingleResult();
        if (lists >= rules.listsPerDay()) {
            throw new Problem(ProblemCode.TOO_MANY_LISTS, secondsToWait, rules.listsPerDay());
        }
        if (misses(organization, today) >= rules.listMisses()) {
            throw new Problem(ProblemCode.TOO_MANY_UNMATCHED, secondsToWait, rules.listMisses());
        }
    }

    private long misses(String organization, Instant since) {
        return database.createQuery(
                        "select count(r) from NumberListRow r join NumberList l on l.id = r.listId"
                                + " where l.organization = :mine and l.askedAt >= :since and r.outcome = :missed",
                        Long.class)
                .setParameter("mine", organization)
                .setParameter("since", since)
                .setParameter("missed", ListOutcome.NO_MATCH)
                .getSingleResult();
    }

    private NumberListView view(NumberList list, int page, int size) {
        int most = size == Integer.MAX_VALUE ? size : Page.size(size);
        List<NumberListView.Row> rows = database.createQuery(
                        "select r from NumberListRow r where r.listId = :list order by r.position", NumberListRow.class)
                .setParameter("list", list.id())
                .setFirstResult(page == 0 ? 0 : Page.first(page, size))
                .setMaxResults(most)
                .getResultStream()
                .map(NumberListRow::view)
                .toList();
        return view(list, outcomes(List.of(list)).getOrDefault(list.id(), Map.of()), rows);
    }

    private static NumberListView view(
            NumberList list, Map<ListOutcome, Long> outcomes, List<NumberListView.Row> rows) {
        long total = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new NumberListView(list.id(), list.askedAt(), total, outcomes, rows);
    }

    private Map<UUID, Map<ListOutcome, Long>> outcomes(List<NumberList> lists) {
        Map<UUID, Map<ListOutcome, Long>> outcomes = new HashMap<>();
        if (lists.isEmpty()) {
            return outcomes;
        }
        database.createQuery(
                        "select r.listId, r.outcome, count(r) from NumberListRow r where r.listId in :lists"
                                + " group by r.listId, r.outcome",
                        Object[].class)
                .setParameter("lists", lists.stream().map(NumberList::id).toList())
                .getResultStream()
                .forEach(row -> outcomes.computeIfAbsent((UUID) row[0], list -> new EnumMap<>(ListOutcome.class))
                        .put((ListOutcome) row[1], (Long) row[2]));
        return outcomes;
    }
}
