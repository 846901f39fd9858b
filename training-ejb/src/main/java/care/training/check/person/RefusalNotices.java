package care.training.check.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads notices of refusal. */
@Dependent
class RefusalNotices {
    @PersistenceContext
    private EntityManager database;

    /** By the check. */
    Map<UUID, RefusalNotice> of(Collection<UUID> checks) {
        if (checks.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(
                        "select id, check_id, reason, issued_at, review_until from refusal_notice where check_id in (:checks)")
                .setParameter("checks", checks)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RefusalNotice(
                        (UUID) row[0],
                        (UUID) row[1],
                        RefusalReason.valueOf((String) row[2]),
                        (Instant) row[3],
                        LocalDate.parse(row[4].toString())))
                .collect(Collectors.toMap(RefusalNotice::check, Function.identity()));
    }
}
