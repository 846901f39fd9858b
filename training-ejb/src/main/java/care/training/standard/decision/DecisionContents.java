package care.training.standard.decision;

import care.training.ledger.rereading.RecordedContents;
import care.training.registry.SamePerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of decisions on eligibility. */
@ApplicationScoped
class DecisionContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private SamePerson samePerson;

    @Override
    public Map<String, String> kinds() {
        return Map.of(EligibilityDecisions.DECIDED, "select id from eligibility_decision");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        DecisionRecord decision = database.find(DecisionRecord.class, reference);
        // a merge of records hands decisions over; the log has whose it was then
        return decision == null
                ? List.of()
                : samePerson.records(decision.personId()).stream()
                        .map(decision::contentOf)
                        .toList();
    }
}
