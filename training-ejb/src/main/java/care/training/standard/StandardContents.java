package care.training.standard;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of changes of the standards. */
@ApplicationScoped
class StandardContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "STANDARD_CHANGE_PROPOSED",
                "select id from standard_change",
                "STANDARD_CHANGE_APPROVED",
                "select id from standard_change where state = 'APPROVED'",
                "STANDARD_CHANGE_TURNED_DOWN",
                "select id from standard_change where state = 'TURNED_DOWN'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        StandardChange change = database.find(StandardChange.class, reference);
        return change == null ? List.of() : List.of(change.recorded(kind.endsWith("_PROPOSED")));
    }
}
