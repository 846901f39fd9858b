package care.training.check.cases;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of cases: of each all its decisions, as they were proposed and settled. */
@ApplicationScoped
class CaseContents implements RecordedContents {
    private static final String PROPOSED = "CASE_PROPOSED";
    private static final String DECIDED = "CASE_DECIDED";
    private static final String TURNED_DOWN = "CASE_TURNED_DOWN";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                PROPOSED,
                "select case_id from case_decision where follows is null",
                DECIDED,
                "select case_id from case_decision where confirmed and verdict <> 'CANNOT_TELL'",
                TURNED_DOWN,
                "select case_id from case_decision where not confirmed");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        return database.createQuery("select d from CaseDecision d where d.caseId = :case", CaseDecision.class)
                .setParameter("case", reference)
                .getResultStream()
                .filter(decision -> decision.isRecordedAs(kind))
                .map(decision -> kind.equals(PROPOSED) ? decision.statementWhenProposed() : decision.statement())
                .map(statement -> statement.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
