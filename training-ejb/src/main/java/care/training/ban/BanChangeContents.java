package care.training.ban;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of changes of bans and of objections to them. */
@ApplicationScoped
class BanChangeContents implements RecordedContents {
    private static final String FILED = "BAN_OBJECTION_FILED";
    private static final String ANSWERED = "BAN_OBJECTION_ANSWERED";
    private static final String CHANGES = "select id from ban_amendment";

    private static final Map<String, AmendmentState> STATES = Map.of(
            "BAN_CHANGE_PROPOSED", AmendmentState.PROPOSED,
            "BAN_CHANGE_CONFIRMED", AmendmentState.CONFIRMED,
            "BAN_CHANGE_TURNED_DOWN", AmendmentState.TURNED_DOWN);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Identifications identifications;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "BAN_CHANGE_PROPOSED",
                CHANGES,
                "BAN_CHANGE_CONFIRMED",
                CHANGES + " where state = 'CONFIRMED'",
                "BAN_CHANGE_TURNED_DOWN",
                CHANGES + " where state = 'TURNED_DOWN'",
                FILED,
                "select id from ban_objection",
                ANSWERED,
                "select objection_id from ban_objection_answer");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        String statement =
                switch (kind) {
                    case FILED -> filed(database.find(Objection.class, reference));
                    case ANSWERED -> answered(database.find(ObjectionAnswer.class, reference));
                    default -> changed(database.find(Amendment.class, reference), STATES.get(kind));
                };
        return statement == null ? List.of() : List.of(statement.getBytes(StandardCharsets.UTF_8));
    }

    private static String filed(Objection objection) {
        return objection == null ? null : objection.statement();
    }

    private static String answered(ObjectionAnswer answer) {
        return answer == null ? null : answer.statement();
    }

    private String changed(Amendment amendment, AmendmentState then) {
        return amendment == null ? null : identifications.statement(amendment, then);
    }
}
