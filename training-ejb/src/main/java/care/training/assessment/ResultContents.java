package care.training.assessment;

import care.training.ledger.rereading.RecordedContents;
import care.training.registry.SamePerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of results and of objections to them. */
@ApplicationScoped
class ResultContents implements RecordedContents {
    private static final String PUBLISHED = "RESULT_PUBLISHED";
    private static final String ASKED = "RECHECK_ASKED";
    private static final String ANSWERED = "RECHECK_ANSWERED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private SamePerson samePerson;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                PUBLISHED,
                "select id from result where published_at is not null",
                ASKED,
                "select id from result_recheck",
                ANSWERED,
                "select id from result_recheck where state <> 'OPEN'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        if (kind.equals(PUBLISHED)) {
            Result result = database.find(Result.class, reference);
            // a merge of records hands results over; the log has whose it was then
            return result == null
                    ? List.of()
                    : samePerson.records(result.personId()).stream()
                            .map(result::recordedOf)
                            .toList();
        }
        Recheck recheck = database.find(Recheck.class, reference);
        return recheck == null
                ? List.of()
                : List.of(kind.equals(ASKED) ? recheck.recordedWhenAsked() : recheck.recorded());
    }
}
