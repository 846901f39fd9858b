package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.CertificateStatus;
import care.training.certification.CorrectedDocument;
import care.training.certification.KeptFiles;
import care.training.certification.VerificationCode;
import care.training.certification.credential.Credentials;
import care.training.certification.document.SignedCertificate;
import care.training.kernel.Problem;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.Ledger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of a correction of name or photograph, each a transaction: take one that was approved; then, outside any
 * transaction, its file is made and signed; then keep the new file, the old one among the former ones, and the name; or say why
 * there is none.
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Correcting {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OpenChanges open;

    @Inject
    private KeptFiles files;

    @Inject
    private Credentials credentials;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /**
     * An approved correction, and in whose name it is carried out.
     *
     * @param document to be made
     */
    public record Taken(
            UUID id, UUID certificateId, CorrectedDocument document, String account, SocialCreditCode organization) {
        static Taken of(CertificateChange change, Certificate certificate) {
            return new Taken(
                    change.id(),
                    certificate.id(),
                    change.document(certificate),
                    change.decidedBy(),
                    certificate.issuer());
        }
    }

    /**
     * Takes the oldest approved correction that nobody works on, for a minute by the database's own time; of those that were
     * taken before and could not be made, the one that waits longest, after all that were not. Whoever takes it first gives
     * its document a verification code.
     */
    public Optional<Taken> take() {
        List<?> taken = database.createNativeQuery("""
                        update certificate_change set leased_until = now() + interval '1 minute',
                            verification_code = coalesce(verification_code, :code)
                        where id = (select id from certificate_change
                            where state = 'APPROVED' and (leased_until is null or leased_until < now())
                            order by leased_until nulls first, decided_at limit 1 for update skip locked)
                        returning id""", UUID.class)
                .setParameter("code", VerificationCode.random(RANDOM).value())
                .getResultList();
        return taken.stream()
                .findFirst()
                .map(id -> database.find(CertificateChange.class, id))
                .map(change -> Taken.of(change, database.find(Certificate.class, change.certificateId())));
    }

    /**
     * Keeps the corrected file; the file before it stands among the former ones. A second one is dropped, and so is one of a
     * certificate that was revoked meanwhile.
     */
    public void keep(UUID changeId, SignedCertificate signed) {
        Certificate certificate = open.certificateOf(changeId);
        CertificateChange change = database.find(CertificateChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (change.state() != ChangeState.APPROVED || certificate.status() != CertificateStatus.VALID) {
            // overtaken: by a worker who took it when the lease had run out, or by a revocation
            return;
        }
        files.correct(certificate, change.id(), signed);
        change.done(clock.instant());
        database.flush();
        certificate.correct(change.document(certificate));
        database.flush();
        credentials.replace(certificate.id(), change.id());
        ledger.append("CERTIFICATE_CORRECTED", certificate.id(), change.recorded());
    }

    /** Ends a correction whose file cannot be made: the certificate stays as it is. */
    public void fail(UUID changeId, Problem why) {
        CertificateChange change = database.find(CertificateChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (change.state() != ChangeState.APPROVED) {
            return;
        }
        change.failed(why, clock.instant());
        database.flush();
        ledger.append("CERTIFICATE_CHANGE_FAILED", change.id(), change.recordedWhenEnded());
    }
}
