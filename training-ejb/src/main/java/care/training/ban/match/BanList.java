package care.training.ban.match;

import care.training.ban.BanRules;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.names.KeyEditions;
import care.training.registry.names.NameBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Reads the list of bans for certain, or says that it could not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BanList {
    private static final System.Logger LOG = System.getLogger(BanList.class.getName());

    /**
     * One statement, so one snapshot: the epoch and the bans belong together. Which day it is says the database, so that all
     * nodes agree on what has begun and ended. Each document, name and ban is looked up by its index (offset 0): guessing at
     * how many there are, the planner would read all of the list; nor may it hash what was hit, as it would make room for
     * millions each time. A document that became known after the decision finds its holder and clears nobody else.
     */
    private static final String READ = """
            with moment as materialized (
                select m.at, cast(m.at at time zone 'Asia/Shanghai' as date) as day from (
                    select statement_timestamp() + make_interval(secs => offset_seconds) as at from demo_clock) m),
            sought as materialized (
                select s.at, s.keys, s.patterns, array(select decode(d, 'hex') from unnest(s.documents) d) as hashes
                from jsonb_to_recordset(cast(:sought as jsonb)) as s(at integer, documents text[], keys text[], patterns text[])),
            hit as (
                select distinct on (h.at, h.ban_id) h.at, h.ban_id from (
                    select s.at, f.ban_id from sought s cross join unnest(s.hashes) as wanted(hash) cross join lateral (
                        select d.ban_id from ban_document d where d.number_hash = wanted.hash offset 0) f
                    union all
                    select s.at, f.ban_id from sought s cross join unnest(s.keys) as wanted(key) cross join lateral (
                        select n.ban_id from ban_name_key k join ban_name n on n.id = k.ban_name_id
                        where k.key = wanted.key offset 0) f
                    union all
                    select s.at, f.ban_id from sought s cross join unnest(s.patterns) as wanted(pattern) cross join lateral (
                        select n.ban_id from ban_name_key k join ban_name n on n.id = k.ban_name_id
                        where k.key like wanted.pattern offset 0) f) h
                order by h.at, h.ban_id),
            found as (
                select hit.at, b.*,
                    (select case when bool_or(d.number_hash = any (s.hashes)) then true
                        when bool_or(d.amendment_id is null) then false end
                        from ban_document d where d.ban_id = b.id) as same,
                    (select string_agg(n.text, chr(10) order by n.position) from ban_name n where n.ban_id = b.id) as names,
                    (select count(*) > 0 from ban_objection o where o.ban_id = b.id
                        and not exists (select 1 from ban_objection_answer a where a.objection_id = o.id)) as objected
                from hit join sought s on s.at = hit.at cross join lateral (
                    select b.id, b.scope, b.institution, b.birth_date, b.kind from ban b
                    where b.id = hit.ban_id and b.state = 'IN_FORCE'
                        and (b.starts_on is null or b.starts_on <= (select m.day from moment m))
                        and (b.effective_end is null or b.effective_end >= (select m.day from moment m))
                    offset 0) b)
            select l.epoch,
                (select coalesce(max(c.epoch), 0) from ban_change c),
                (select e.edition from name_key_edition e where e.owner = :owner),
                (select m.at from moment m),
                f.id, f.scope, f.institution, f.birth_date, f.same, f.names, f.objected,
                f.kind = 'SUSPENDED_PENDING', f.at
            from ban_list l left join found f on true""";

    /** Where the ban's columns begin, and where it is said whom the row is about. */
    private static final int FIRST = 4;

    private static final int AT = FIRST + ListedRow.COUNT;

    private static final HexFormat HEX = HexFormat.of();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private NameBook names;

    @Inject
    private BanRules rules;

    @Inject
    private Clock clock;

    /** No ban takes effect, changes or is voided before the transaction of the caller ends; others may hold the list as well. */
    public void hold() {
        hold("share");
    }

    /** The same, and nobody else holds it so: neither does anybody join a staff meanwhile. */
    public void holdAlone() {
        hold("no key update");
    }

    private void hold(String lock) {
        database.createNativeQuery("select epoch from ban_list for " + lock, Long.class)
                .getSingleResult();
    }

    /**
     * The bans in force today that could mean any of these people, all read at one moment. Problems: COULD_NOT_CHECK,
     * whatever stood in the way; also where this node's clock and the database's do not agree, as then nobody knows which of
     * them is wrong.
     *
     * @param people at least one
     */
    public ListReading read(List<Sought> people) {
        try {
            Instant before = clock.instant();
            List<?> rows = database.createNativeQuery(READ)
                    .setParameter("sought", json(people))
                    .setParameter("owner", KeyEditions.BANS)
                    .getResultList();
            ListReading reading = reading(rows, people.size());
            requireTogether(before, reading.at());
            return reading;
        } catch (PersistenceException unreadable) {
            Problem problem = new Problem(ProblemCode.COULD_NOT_CHECK);
            problem.initCause(unreadable);
            throw problem;
        }
    }

    private void requireTogether(Instant before, Instant at) {
        Instant after = clock.instant();
        if (areApart(before, at, after, rules.clocksApart())) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the clocks are apart, so nobody is checked: here it was {0} to {1}, in the database {2}",
                    before,
                    after,
                    at);
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
    }

    /** Whether the database said a time that is further than the limit from all that passed here while it was asked. */
    static boolean areApart(Instant before, Instant said, Instant after, Duration limit) {
        return said.isBefore(before.minus(limit)) || said.isAfter(after.plus(limit));
    }

    private static String json(List<Sought> people) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (int at = 0; at < people.size(); at++) {
            JsonArrayBuilder documents = Json.createArrayBuilder();
            people.get(at).documents().forEach(hash -> documents.add(HEX.formatHex(hash)));
            JsonArrayBuilder keys = Json.createArrayBuilder();
            people.get(at).keys().forEach(keys::add);
            JsonArrayBuilder patterns = Json.createArrayBuilder();
            people.get(at).patterns().forEach(patterns::add);
            all.add(Json.createObjectBuilder()
                    .add("at", at)
                    .add("documents", documents)
                    .add("keys", keys)
                    .add("patterns", patterns));
        }
        return all.build().toString();
    }

    private ListReading reading(List<?> rows, int people) {
        if (rows.isEmpty()) {
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        Object[] first = (Object[]) rows.get(0);
        long epoch = ((Number) first[0]).longValue();
        if (epoch != ((Number) first[1]).longValue()) {
            // a change is missing, so a ban may be missing too
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        if (!names.edition().equals(first[2])) {
            // the keys that bans are found by were made by other tables of names: one may not be found
            throw new Problem(ProblemCode.COULD_NOT_CHECK);
        }
        List<List<ListedBan>> bans = Stream.generate(() -> (List<ListedBan>) new ArrayList<ListedBan>())
                .limit(people)
                .toList();
        rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[FIRST] != null)
                .forEach(row -> bans.get(((Number) row[AT]).intValue()).add(ListedRow.of(row, FIRST, names)));
        return new ListReading(epoch, (Instant) first[3], bans);
    }
}
