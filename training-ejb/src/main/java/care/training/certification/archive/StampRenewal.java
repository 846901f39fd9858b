package care.training.certification.archive;

import care.training.certification.Certificate;
import care.training.certification.KeptFiles;
import care.training.certification.document.SignedCertificate;
import care.training.certification.signing.StampedFile;
import care.training.kernel.Roles;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of a renewal, each a transaction: take a file whose archive time stamp ends soon; then, outside any transaction,
 * it is stamped; then keep it, and the file as it was among the former ones.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StampRenewal {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private KeptFiles files;

    @Inject
    private Ledger ledger;

    /**
     * The file of a certificate, as it is handed out now.
     *
     * @param holdsUntil the last moment of its latest stamp's maker
     */
    public record Taken(UUID certificateId, byte[] pdf, Instant holdsUntil) {}

    /** Takes the file whose stamp ends first and before {@code end}, for a minute by the database's own time. */
    public Optional<Taken> take(Instant end) {
        List<Object[]> taken = database.createNativeQuery("""
                        update certificate_stamp set leased_until = now() + interval '1 minute'
                        where certificate_id = (select certificate_id from certificate_stamp
                            where holds_until < :end and (leased_until is null or leased_until < now())
                            order by holds_until limit 1 for update skip locked)
                        returning certificate_id, holds_until""", Object[].class)
                .setParameter("end", end)
                .getResultList();
        return taken.stream().findFirst().map(row -> taken((UUID) row[0], (Instant) row[1]));
    }

    private Taken taken(UUID certificateId, Instant holdsUntil) {
        Certificate certificate = database.find(Certificate.class, certificateId);
        return new Taken(certificateId, files.pdf(certificate), holdsUntil);
    }

    /**
     * Keeps the file with its new stamp. It is dropped where the file was corrected or stamped by another meanwhile; what
     * was stamped meanwhile needs nothing more, what was corrected has its own stamp.
     */
    public void keep(Taken taken, StampedFile stamped) {
        Certificate certificate = database.find(Certificate.class, taken.certificateId());
        if (files.renew(certificate, taken.pdf(), stamped)) {
            database.flush();
            ledger.append("CERTIFICATE_STAMP_RENEWED", certificate.id(), SignedCertificate.digest(stamped.pdf()));
        }
    }
}
