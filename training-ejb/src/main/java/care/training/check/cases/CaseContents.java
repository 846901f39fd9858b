package care.training.check.cases;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes again what the log has of cases: of each all its decisions, as they were proposed and settled, and of whom the watch
 * opened it; a case that a check opened stands in the check's own entry.
 */
@ApplicationScoped
class CaseContents implements RecordedContents {
    static final String OPENED = "CASE_OPENED";
    private static final String PROPOSED = "CASE_PROPOSED";
    private static final String DECIDED = "CASE_DECIDED";
    private static final String TURNED_DOWN = "CASE_TURNED_DOWN";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                OPENED,
                "select id from match_case where alert_id is not null",
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
            return opening(reference);
        }
        return database.createQuery("select d from CaseDecision d where d.caseId = :case", CaseDecision.class)
                .setParameter("case", reference)
                .getResultStream()
                .filter(decision -> decision.isRecordedAs(kind))
                .map(decision -> kind.equals(PROPOSED) ? decision.statementWhenProposed() : decision.statement())
                .map(statement -> statement.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Whom it is about, for which employer and entry, and what was compared; one value a line. */
    List<byte[]> opening(UUID id) {
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
}
