package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.CertificateRestored;
import care.training.certification.CertificateStatus;
import care.training.certification.CertificateStatusChanged;
import care.training.certification.CertificateSuspended;
import care.training.ledger.Ledger;
import care.training.registry.QualificationStanding;
import care.training.registry.Qualifications;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** What must be true together with a change that was approved, in its transaction. */
@Dependent
class ApprovedChanges {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OpenChanges open;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<CertificateStatusChanged> statuses;

    @Inject
    private Event<CertificateSuspended> suspensions;

    @Inject
    private Event<CertificateRestored> restorations;

    /** @param account who approved it */
    void takeEffect(CertificateChange change, Certificate certificate, String account, Instant now) {
        switch (change.kind()) {
            case REVOCATION -> revoke(change, certificate, account, now);
            case SUSPENSION -> {
                ledger.append("CERTIFICATE_SUSPENDED", certificate.id(), change.recorded());
                suspensions.fire(new CertificateSuspended(
                        certificate.number(), certificate.personId(), change.suspendedUntil()));
            }
            case SUSPENSION_END -> {
                ledger.append("CERTIFICATE_SUSPENSION_ENDED", certificate.id(), change.recorded());
                CertificateChange suspension = database.find(CertificateChange.class, change.ends());
                restorations.fire(new CertificateRestored(
                        certificate.number(), certificate.personId(), suspension.suspendedUntil()));
            }
            case CORRECTION, PHOTOGRAPH -> {
                // its file is made and signed by itself
            }
        }
    }

    private void revoke(CertificateChange change, Certificate certificate, String account, Instant now) {
        certificate.revoke(now);
        database.flush();
        open.supersede(certificate, account);
        qualifications.changeStanding(certificate.number().value(), QualificationStanding.REVOKED);
        ledger.append("CERTIFICATE_REVOKED", certificate.id(), change.recorded());
        statuses.fire(new CertificateStatusChanged(
                certificate.number(), certificate.personId(), CertificateStatus.REVOKED, now));
    }
}
