package care.training.standard.evidence;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of proof for exams that clerks examined. */
@ApplicationScoped
class EvidenceContents implements RecordedContents {
    private static final String ALL = "select id from evidence where ";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                Evidence.WAS_ACCEPTED,
                ALL + "examined_by is not null and (state = 'ACCEPTED' or sample = 'OVERTURNED')",
                Evidence.WAS_REFUSED,
                ALL + "state = 'REFUSED' and sample <> 'OVERTURNED'",
                Evidence.WAS_CONFIRMED,
                ALL + "sample = 'CONFIRMED'",
                Evidence.WAS_OVERTURNED,
                ALL + "sample = 'OVERTURNED'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        Evidence evidence = database.find(Evidence.class, reference);
        return evidence == null ? List.of() : List.of(evidence.recorded(kind));
    }
}
