package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is open of a certificate: one correction of name or photograph, and beside it one suspension or its end, and one
 * revocation. Whoever changes any of them holds the certificate first.
 */
@Dependent
class OpenChanges {
    static final List<ChangeState> STATES = List.of(ChangeState.PROPOSED, ChangeState.APPROVED);

    private static final Set<ChangeKind> ALL_BUT_REVOCATIONS = EnumSet.complementOf(EnumSet.of(ChangeKind.REVOCATION));

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** The certificate that a change is of, locked. Problems: NOT_FOUND where there is no such change. */
    Certificate certificateOf(UUID change) {
        UUID certificate = database.createQuery(
                        "select c.certificateId from CertificateChange c where c.id = :change", UUID.class)
                .setParameter("change", change)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return database.find(Certificate.class, certificate, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Problem CERTIFICATE_CHANGE_OPEN where anything is: what is to be revoked is not corrected before that is decided. */
    void requireNone(Certificate certificate) {
        require(certificate, EnumSet.allOf(ChangeKind.class));
    }

    /** Problem CERTIFICATE_CHANGE_OPEN where a suspension, its end or a revocation is; none waits for a correction. */
    void requireNoSuspension(Certificate certificate) {
        require(certificate, EnumSet.of(ChangeKind.SUSPENSION, ChangeKind.SUSPENSION_END, ChangeKind.REVOCATION));
    }

    /** Problem CERTIFICATE_CHANGE_OPEN where a revocation is; it does not wait for a correction. */
    void requireNoRevocation(Certificate certificate) {
        require(certificate, EnumSet.of(ChangeKind.REVOCATION));
    }

    /**
     * Ends what is open of a certificate that is revoked.
     *
     * @param account who approved the revocation
     */
    void supersede(Certificate certificate, String account) {
        List<CertificateChange> open = database.createQuery(
                        "select c from CertificateChange c where c.certificateId = :certificate and c.state in :open"
                                + " and c.kind in :kinds",
                        CertificateChange.class)
                .setParameter("certificate", certificate.id())
                .setParameter("open", STATES)
                .setParameter("kinds", ALL_BUT_REVOCATIONS)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (CertificateChange change : open) {
            change.supersede(account, clock.instant());
            database.flush();
            ledger.append("CERTIFICATE_CHANGE_SUPERSEDED", change.id(), change.recordedWhenEnded());
        }
    }

    private void require(Certificate certificate, Set<ChangeKind> kinds) {
        boolean open = !database.createQuery(
                        "select c.id from CertificateChange c where c.certificateId = :certificate and c.state in :open"
                                + " and c.kind in :kinds",
                        UUID.class)
                .setParameter("certificate", certificate.id())
                .setParameter("open", STATES)
                .setParameter("kinds", kinds)
                .getResultList()
                .isEmpty();
        if (open) {
            throw new Problem(ProblemCode.CERTIFICATE_CHANGE_OPEN);
        }
    }
}
