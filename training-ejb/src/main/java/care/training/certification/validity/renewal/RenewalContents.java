package care.training.certification.validity.renewal;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes again what the log has of renewals. */
@ApplicationScoped
class RenewalContents implements RecordedContents {
    private static final String ASKED = "VALIDITY_ASKED";
    private static final String RENEWED = "VALIDITY_RENEWED";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                ASKED,
                "select id from validity_request where way = 'EXAM'",
                "VALIDITY_REFUSED",
                "select id from validity_request where state = 'REFUSED'",
                RENEWED,
                "select request_id from validity_renewal");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        ValidityRequest request = database.find(ValidityRequest.class, reference);
        if (request == null) {
            return List.of();
        }
        return switch (kind) {
            case ASKED -> List.of(bytes(request.statementWhenAsked()));
            case RENEWED -> renewed(request);
            default -> List.of(bytes(request.statement()));
        };
    }

    private List<byte[]> renewed(ValidityRequest request) {
        List<?> terms = database.createNativeQuery(
                        "select from_day || chr(10) || to_day from validity_renewal where request_id = :request",
                        String.class)
                .setParameter("request", request.id())
                .getResultList();
        return terms.stream()
                .map(term -> bytes(request.statement() + "\n" + term))
                .toList();
    }

    private static byte[] bytes(String statement) {
        return statement.getBytes(StandardCharsets.UTF_8);
    }
}
