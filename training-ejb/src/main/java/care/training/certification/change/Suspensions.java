package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.IssuingRules;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Suspensions of certificates that the caller's body issued, while it inquires: proposed here, and approved by another as every
 * change is ({@link CertificateChanges#approve}).
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Suspensions {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_DOCUMENT = 100;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private IssuingRules rules;

    @Inject
    private BodysCertificates certificates;

    @Inject
    private OpenChanges open;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Proposes that a certificate be suspended, from its approval on for {@link IssuingRules#suspensionDays()} days. Problems:
     * NOT_FOUND, CERTIFICATE_NOT_VALID, CERTIFICATE_SUSPENDED, SUSPENDED_BY_DOCUMENT where that document suspended it before,
     * CERTIFICATE_CHANGE_OPEN where another suspension or a revocation is, INVALID_INPUT (reason, document, note).
     *
     * @param reason a class of {@link IssuingRules#suspensionReasons()}
     * @param document the number of what it rests on, at most {@value #LONGEST_DOCUMENT} characters
     * @param note in words, at most {@value #LONGEST_NOTE} characters
     */
    public ChangeView propose(String number, String reason, String document, String note) {
        ReasonClasses.require(reason, rules.suspensionReasons());
        String basis = RequiredText.of("document", document, LONGEST_DOCUMENT);
        String words = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = certificates.changeable(number);
        open.requireNoSuspension(certificate);
        if (standing(certificate.id()).isPresent()) {
            throw new Problem(ProblemCode.CERTIFICATE_SUSPENDED);
        }
        requireNotBefore(certificate, basis);
        return certificates.propose(
                CertificateChange.suspension(certificate, reason, basis, words, caller.subject(), clock.instant()),
                number);
    }

    /**
     * Proposes that the suspension that stands be ended before its last day. Problems: NOT_FOUND, CERTIFICATE_NOT_VALID,
     * CERTIFICATE_NOT_SUSPENDED, CERTIFICATE_CHANGE_OPEN where a revocation or the same is, INVALID_INPUT (note).
     *
     * @param note what it rests on, at most {@value #LONGEST_NOTE} characters
     */
    public ChangeView proposeEnd(String number, String note) {
        String basis = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = certificates.changeable(number);
        open.requireNoSuspension(certificate);
        CertificateChange suspension =
                standing(certificate.id()).orElseThrow(() -> new Problem(ProblemCode.CERTIFICATE_NOT_SUSPENDED));
        return certificates.propose(
                CertificateChange.endOf(suspension, certificate, basis, caller.subject(), clock.instant()), number);
    }

    /** What suspends the certificate today. */
    private Optional<CertificateChange> standing(UUID certificate) {
        return database
                .createNativeQuery(
                        "select n.* from certificate_change n join certificate_suspension s on s.change_id = n.id"
                                + " where s.certificate_id = :certificate and s.until >= :today",
                        CertificateChange.class)
                .setParameter("certificate", certificate)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .map(CertificateChange.class::cast)
                .findFirst();
    }

    /** It is never made longer: when there is a decision, that is what another document is about. */
    private void requireNotBefore(Certificate certificate, String document) {
        boolean before = !database.createQuery(
                        "select c.id from CertificateChange c where c.certificateId = :certificate"
                                + " and c.document = :document and c.state = :done",
                        UUID.class)
                .setParameter("certificate", certificate.id())
                .setParameter("document", document)
                .setParameter("done", ChangeState.DONE)
                .getResultList()
                .isEmpty();
        if (before) {
            throw new Problem(ProblemCode.SUSPENDED_BY_DOCUMENT, document);
        }
    }
}
