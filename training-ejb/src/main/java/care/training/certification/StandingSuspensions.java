package care.training.certification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** Which certificates are suspended today, and until when: a fact by date, so that nothing has to run for one to end. */
@Dependent
public class StandingSuspensions {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The last day of the suspension that stands; empty where none does. */
    public Optional<LocalDate> of(UUID certificate) {
        return Optional.ofNullable(of(List.of(certificate)).get(certificate));
    }

    /** The last days of those that are suspended, by their id. */
    @SuppressWarnings("unchecked")
    public Map<UUID, LocalDate> of(Collection<UUID> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        NativeQuery<Tuple> query = database.createNativeQuery(
                        "select certificate_id, max(until) as until from certificate_suspension"
                                + " where certificate_id in (:certificates) and until >= :today group by certificate_id",
                        Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("certificate_id", UUID.class)
                .addScalar("until", LocalDate.class);
        return query.setParameter("certificates", certificates)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, LocalDate.class)));
    }
}
