package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.CertificateStatus;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Ledger;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The certificates that the caller's body issued, and what is proposed of them; those of others do not exist. */
@Dependent
class BodysCertificates {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller caller;

    /** Problems: NOT_FOUND. */
    Certificate get(String number, LockModeType lock) {
        return database.createQuery(
                        "select c from Certificate c where c.number = :number and c.issuer = :body and exists"
                                + " (select f from CertificateFile f where f.certificateId = c.id)",
                        Certificate.class)
                .setParameter("number", number == null ? "" : number.strip())
                .setParameter("body", caller.requireOrganization().value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /**
     * Locked, so that of two who propose at once the second finds what the first proposed. Problems: NOT_FOUND,
     * CERTIFICATE_NOT_VALID.
     */
    Certificate changeable(String number) {
        return valid(get(number, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Problems: CERTIFICATE_NOT_VALID. */
    static Certificate valid(Certificate certificate) {
        if (certificate.status() != CertificateStatus.VALID) {
            throw new Problem(ProblemCode.CERTIFICATE_NOT_VALID);
        }
        return certificate;
    }

    /** Problems: NOT_FOUND. */
    Certificate own(Certificate certificate) {
        if (!certificate.issuer().equals(caller.requireOrganization())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return certificate;
    }

    /** Another person decides on it. */
    ChangeView propose(CertificateChange change, String number) {
        database.persist(change);
        database.flush();
        ledger.append("CERTIFICATE_CHANGE_PROPOSED", change.id(), change.recorded());
        return change.view(number, caller.subject());
    }
}
