package care.training.certification.validity;

import care.training.certification.Certificate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

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
        LocalDate renewedTo = (LocalDate) database.createNativeQuery(
                        "select max(to_day) from validity_renewal where subject_id = :certificate", LocalDate.class)
                .setParameter("certificate", certificate.id())
                .getSingleResult();
        return rules.on(LocalDate.now(clock))
                .endOfCertificate(certificate.occupation(), certificate.issuedOn(), renewedTo);
    }
}
