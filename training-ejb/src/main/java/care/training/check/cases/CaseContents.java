package care.training.check.cases;

import care.training.ledger.rereading.Contradiction;
import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes again what the log has of cases: of whom a check or the watch opened each, with all that was compared, and all its
 * decisions, as they were proposed and settled.
 */
@ApplicationScoped
class CaseContents implements RecordedContents {
    static final String OPENED = "CASE_OPENED";
    private static final String PROPOSED = "CASE_PROPOSED";
    private static final String DECIDED = "CASE_DECIDED";
    private static final String TURNED_DOWN = "CASE_TURNED_DOWN";

    /**
     * One value a line, the moment in microseconds since 1970, and a line for each ban in doubt; migration V330 writes the same
     * of earlier cases.
     */
    private static final String OPENED_BY_CHECKS = """
            select m.id, concat_ws(chr(10), m.number, cast(extract(epoch from m.opened_at) * 1000000 as bigint), m.check_id,
                string_agg(concat_ws(' ', k.ban_id, cast(k.exact as text), coalesce(encode(k.facts, 'hex'), '-')), chr(10)
                    order by k.ban_id))
            from match_case m left join case_candidate k on k.case_id = m.id
            where m.check_id is not null and m.id in (:cases) group by m.id""";

    /** What later answers go by is what two officials confirmed last, and what is in doubt is what was when it was opened. */
    private static final String WRONG = """
            select case
                when (m.verdict, m.verdict_ban, m.verdict_at) is distinct from (d.verdict, d.ban_id, d.settled_at)
                    then 'verdict'
                when m.alert_id is not null and not (select count(*) = 1 and bool_and(k.facts = m.question)
                    from case_candidate k where k.case_id = m.id) then 'case_candidate'
                when m.check_id is not null and array(select k.ban_id from case_candidate k where k.case_id = m.id order by 1)
                    <> array(select w.ban_id from weighed_ban w where w.check_id = m.check_id and w.match = 'POSSIBLE'
                        order by 1) then 'case_candidate' end
            from match_case m left join lateral (
                select x.verdict, x.ban_id, x.settled_at from case_decision x
                where x.case_id = m.id and x.confirmed and x.verdict <> 'CANNOT_TELL'
                order by x.settled_at desc limit 1) d on true
            where m.id = :case""";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                OPENED,
                "select id from match_case",
                PROPOSED,
                "select case_id from case_decision where follows is null",
                DECIDED,
                "select case_id from case_decision where confirmed and verdict <> 'CANNOT_TELL'",
                TURNED_DOWN,
                "select case_id from case_decision where not confirmed");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        if (kind.equals(OPENED)) {
            // each case was opened once, so once for each case
            requireConsistent(reference);
            return Stream.concat(
                            openedByChecks(List.of(reference)).values().stream(), openedByAlert(reference).stream())
                    .toList();
        }
        return database.createQuery("select d from CaseDecision d where d.caseId = :case", CaseDecision.class)
                .setParameter("case", reference)
                .getResultStream()
                .filter(decision -> decision.isRecordedAs(kind))
                .map(decision -> kind.equals(PROPOSED) ? decision.statementWhenProposed() : decision.statement())
                .map(statement -> statement.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private void requireConsistent(UUID id) {
        List<?> wrong = database.createNativeQuery(WRONG, String.class)
                .setParameter("case", id)
                .getResultList();
        if (!wrong.isEmpty() && wrong.get(0) != null) {
            throw new Contradiction((String) wrong.get(0));
        }
    }

    /** Whom an alert's case is about, for which employer and entry, and what was compared; one value a line. */
    List<byte[]> openedByAlert(UUID id) {
        List<?> rows = database.createNativeQuery("""
                        select m.number, m.opened_at, a.id, a.organization, a.person_id, k.ban_id, k.exact,
                            encode(m.question, 'hex')
                        from match_case m join alert a on a.id = m.alert_id join case_candidate k on k.case_id = m.id
                        where m.id = :id""").setParameter("id", id).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Stream.of(row).map(String::valueOf).collect(Collectors.joining("\n")))
                .map(statement -> statement.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Of those of the cases that checks opened, by case: of which check, and what was compared. */
    Map<UUID, byte[]> openedByChecks(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(OPENED_BY_CHECKS)
                .setParameter("cases", cases)
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> ((String)
                        row[1])
                .getBytes(StandardCharsets.UTF_8)));
    }
}
