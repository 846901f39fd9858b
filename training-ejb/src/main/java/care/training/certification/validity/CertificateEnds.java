package care.training.certification.validity;

import care.training.certification.Certificate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** Until when certificates of skill level hold, by the edition of today and the latest renewal. */
@Dependent
public class CertificateEnds {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ValidityRules rules;

    @Inject
    private Clock clock;

    /** The last day of a certificate, also of one that is not out yet; empty where it has none. */
    public Optional<LocalDate> of(Certificate certificate) {
        return Optional.ofNullable(of(List.of(certificate)).get(certificate.id()));
    }

    /** The last days of those that have one, by their id. */
    public Map<UUID, LocalDate> of(Collection<Certificate> certificates) {
        ValidityEdition edition = rules.on(LocalDate.now(clock));
        List<Certificate> ending = certificates.stream()
                .filter(one -> edition.endOfCertificate(one.occupation(), one.issuedOn(), null)
                        .isPresent())
                .toList();
        Map<UUID, LocalDate> renewed =
                renewed(ending.stream().map(Certificate::id).toList());
        Map<UUID, LocalDate> ends = new HashMap<>();
        ending.forEach(one -> edition.endOfCertificate(one.occupation(), one.issuedOn(), renewed.get(one.id()))
                .ifPresent(end -> ends.put(one.id(), end)));
        return ends;
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, LocalDate> renewed(List<UUID> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        NativeQuery<Tuple> query = database.createNativeQuery(
                        "select subject_id, max(to_day) as to_day from validity_renewal where subject_id in (:certificates)"
                                + " group by subject_id",
                        Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("subject_id", UUID.class)
                .addScalar("to_day", LocalDate.class);
        return query.setParameter("certificates", certificates)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, LocalDate.class)));
    }
}
