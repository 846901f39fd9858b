package care.training.check.person;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of refusals that were told, and of authorisations that were taken back. */
@ApplicationScoped
class PersonSideContents implements RecordedContents {
    private static final String REFUSED = "REFUSAL_ISSUED";
    private static final String WITHDRAWN = "AUTHORISATION_WITHDRAWN";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                REFUSED, "select id from refusal_notice", WITHDRAWN, "select check_id from authorisation_withdrawal");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        return kind.equals(REFUSED) ? refusal(reference) : withdrawal(reference);
    }

    private List<byte[]> refusal(UUID id) {
        return rows("select check_id, reason, issued_at from refusal_notice where id = :id", id).stream()
                .map(Object[].class::cast)
                .map(row -> RefusalNotice.statement(
                        (UUID) row[0], RefusalReason.valueOf((String) row[1]), (Instant) row[2]))
                .toList();
    }

    private List<byte[]> withdrawal(UUID check) {
        return rows("select reference_key, withdrawn_at from authorisation_withdrawal where check_id = :id", check)
                .stream()
                .map(Object[].class::cast)
                .map(row -> Withdrawals.statement((byte[]) row[0], (Instant) row[1]))
                .toList();
    }

    private List<?> rows(String query, UUID id) {
        return database.createNativeQuery(query).setParameter("id", id).getResultList();
    }
}
