package care.training.certification.change;

import care.training.ledger.rereading.RecordedContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes again what the log has of changes of certificates: of the change itself, and of the certificate it changed. */
@ApplicationScoped
class ChangeContents implements RecordedContents {
    private static final String PROPOSED = "CERTIFICATE_CHANGE_PROPOSED";
    private static final String REVOKED = "CERTIFICATE_REVOKED";
    private static final String CORRECTED = "CERTIFICATE_CORRECTED";
    private static final String SUSPENDED = "CERTIFICATE_SUSPENDED";
    private static final String SUSPENSION_ENDED = "CERTIFICATE_SUSPENSION_ENDED";
    private static final String FAILED = "CERTIFICATE_CHANGE_FAILED";
    private static final String SUPERSEDED = "CERTIFICATE_CHANGE_SUPERSEDED";
    private static final String ENDED = "select id from certificate_change where state = ";
    private static final String DONE = "select certificate_id from certificate_change where state = 'DONE' and kind ";

    @PersistenceContext
    private EntityManager database;

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                PROPOSED,
                "select id from certificate_change",
                REVOKED,
                DONE + "= 'REVOCATION'",
                CORRECTED,
                DONE + "in ('CORRECTION', 'PHOTOGRAPH')",
                SUSPENDED,
                DONE + "= 'SUSPENSION'",
                SUSPENSION_ENDED,
                DONE + "= 'SUSPENSION_END'",
                FAILED,
                ENDED + "'FAILED'",
                SUPERSEDED,
                ENDED + "'SUPERSEDED'");
    }

    @Override
    public List<byte[]> contents(String kind, UUID reference) {
        if (kind.equals(PROPOSED)) {
            CertificateChange change = database.find(CertificateChange.class, reference);
            return change == null ? List.of() : List.of(change.recordedWhenProposed());
        } else if (kind.equals(FAILED) || kind.equals(SUPERSEDED)) {
            CertificateChange change = database.find(CertificateChange.class, reference);
            return change == null ? List.of() : List.of(change.recordedWhenEnded());
        }
        return database.createQuery(
                        "select c from CertificateChange c where c.certificateId = :certificate and c.kind in :kinds"
                                + " and c.state = :done",
                        CertificateChange.class)
                .setParameter("certificate", reference)
                .setParameter("kinds", changes(kind))
                .setParameter("done", ChangeState.DONE)
                .getResultStream()
                .map(CertificateChange::recorded)
                .toList();
    }

    private static Set<ChangeKind> changes(String kind) {
        return switch (kind) {
            case REVOKED -> EnumSet.of(ChangeKind.REVOCATION);
            case SUSPENDED -> EnumSet.of(ChangeKind.SUSPENSION);
            case SUSPENSION_ENDED -> EnumSet.of(ChangeKind.SUSPENSION_END);
            default -> EnumSet.of(ChangeKind.CORRECTION, ChangeKind.PHOTOGRAPH);
        };
    }
}
