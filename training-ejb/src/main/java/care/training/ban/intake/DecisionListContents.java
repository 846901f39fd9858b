package care.training.ban.intake;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of lists of decisions. */
@ApplicationScoped
class DecisionListContents implements RecordedContents {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private DecisionListViews views;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "BAN_LIST_UPLOADED",
                "select id from decision_list",
                "BAN_LIST_APPROVED",
                "select id from decision_list where state = 'APPROVED'",
                "BAN_LIST_REFUSED",
                "select id from decision_list where state = 'REFUSED'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        DecisionList list = database.find(DecisionList.class, reference);
        if (list == null) {
            return List.of();
        }
        String content =
                switch (kind) {
                    case "BAN_LIST_UPLOADED" -> list.uploaded();
                    case "BAN_LIST_APPROVED" -> views.approved(list);
                    default -> list.refused();
                };
        return List.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
