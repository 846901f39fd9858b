package care.training.certification.layout;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of layouts of certificates. */
@ApplicationScoped
class LayoutContents implements RecordedContents {
    private static final String PROPOSED = "CERTIFICATE_LAYOUT_PROPOSED";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                PROPOSED,
                "select id from certificate_layout_change",
                "CERTIFICATE_LAYOUT_ADOPTED",
                "select id from certificate_layout_change where state = 'APPROVED'",
                "CERTIFICATE_LAYOUT_TURNED_DOWN",
                "select id from certificate_layout_change where state = 'TURNED_DOWN'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        LayoutChange change = database.find(LayoutChange.class, reference);
        if (change == null) {
            return List.of();
        }
        String statement = kind.equals(PROPOSED) ? change.statementWhenProposed() : change.statement();
        return List.of(statement.getBytes(StandardCharsets.UTF_8));
    }
}
