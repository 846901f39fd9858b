package care.training.certification.change;

import care.training.certification.Certificate;
import care.training.certification.CertificateFile;
import care.training.certification.IssuedCertificate;
import care.training.certification.IssuingRules;
import care.training.certification.StandingSuspensions;
import care.training.certification.document.CertificateDocuments;
import care.training.certification.issue.CertificateOrders;
import care.training.certification.validity.CertificateEnds;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.PersonName;
import care.training.standard.evidence.EvidenceRules;
import care.training.standard.evidence.Portraits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Corrections, revocations and reprints of certificates that the caller's body issued. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class CertificateChanges {
    private static final int LONGEST_NOTE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private IssuingRules rules;

    @Inject
    private OpenChanges open;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CertificateOrders orders;

    @Inject
    private Portraits portraits;

    @Inject
    private EvidenceRules evidenceRules;

    @Inject
    private BodysCertificates certificates;

    @Inject
    private StandingSuspensions suspensions;

    @Inject
    private CertificateEnds ends;

    @Inject
    private ApprovedChanges approved;

    @Inject
    private AuditTrail audit;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A certificate of the caller's body with its history. Problems: NOT_FOUND. */
    public CertificateRecord record(String number) {
        Certificate certificate = certificates.get(number, LockModeType.NONE);
        audit.viewed(certificate.personId(), "CERTIFICATE", "issuer's record of a certificate");
        List<ChangeView> changes = database.createQuery(
                        "select c from CertificateChange c where c.certificateId = :certificate"
                                + " order by c.proposedAt desc",
                        CertificateChange.class)
                .setParameter("certificate", certificate.id())
                .getResultStream()
                .map(change -> change.view(number, caller.subject()))
                .toList();
        List<CertificateRecord.Reprinted> reprints = database.createQuery(
                        "select r from Reprint r where r.certificateId = :certificate order by r.askedAt desc",
                        Reprint.class)
                .setParameter("certificate", certificate.id())
                .getResultStream()
                .map(Reprint::view)
                .toList();
        return new CertificateRecord(
                IssuedCertificate.of(
                        certificate,
                        ends.of(certificate).orElse(null),
                        suspendedUntil(certificate),
                        LocalDate.now(clock)),
                certificate.statusSince(),
                changes,
                reprints);
    }

    /** What waits for a second person or for its file, the oldest first. */
    public Page<ChangeView> open(int page, int size) {
        String body = caller.requireOrganization().value();
        String from = " from CertificateChange c, Certificate t where t.id = c.certificateId and t.issuer = :body"
                + " and c.state in :open";
        List<ChangeView> found = database.createQuery(
                        "select c, t.number" + from + " order by c.proposedAt, c.id", Object[].class)
                .setParameter("body", body)
                .setParameter("open", OpenChanges.STATES)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(row -> ((CertificateChange) row[0]).view((String) row[1], caller.subject()))
                .toList();
        long total = database.createQuery("select count(c)" + from, Long.class)
                .setParameter("body", body)
                .setParameter("open", OpenChanges.STATES)
                .getSingleResult();
        return new Page<>(found, total);
    }

    /**
     * Proposes that a certificate be revoked; a correction that is open does not stand in the way. Problems: NOT_FOUND,
     * CERTIFICATE_NOT_VALID, CERTIFICATE_CHANGE_OPEN where another revocation is, INVALID_INPUT (reason, note).
     *
     * @param reason a class of {@link IssuingRules#revocationReasons()}
     * @param note what it rests on, at most {@value #LONGEST_NOTE} characters
     */
    public ChangeView proposeRevocation(String number, String reason, String note) {
        ReasonClasses.require(reason, rules.revocationReasons());
        String basis = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = certificates.changeable(number);
        open.requireNoRevocation(certificate);
        return certificates.propose(
                CertificateChange.revocation(certificate, reason, basis, caller.subject(), clock.instant()), number);
    }

    /**
     * Proposes that the holder's name be corrected. Problems: NOT_FOUND, CERTIFICATE_NOT_VALID, CERTIFICATE_CHANGE_OPEN,
     * CERTIFICATE_SUSPENDED, NAME_MALFORMED, NAME_UNCHANGED, INVALID_INPUT (note); NO_GLYPH, CERTIFICATE_TEXT_TOO_LONG,
     * PORTRAIT_DAMAGED where the corrected file could not be drawn.
     *
     * @param note what it rests on, at most {@value #LONGEST_NOTE} characters
     */
    public ChangeView proposeCorrection(String number, String newName, String note) {
        String name = new PersonName(newName).text();
        String basis = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = certificates.changeable(number);
        open.requireNone(certificate);
        requireNotSuspended(certificate);
        if (name.equals(certificate.holderName())) {
            throw new Problem(ProblemCode.NAME_UNCHANGED);
        }
        documents.requireDrawable(orders.draft(certificate.id(), name));
        return certificates.propose(
                CertificateChange.correction(certificate, name, basis, caller.subject(), clock.instant()), number);
    }

    /**
     * Proposes that the holder's accepted photograph be put on the certificate. Problems: NOT_FOUND, CERTIFICATE_NOT_VALID,
     * CERTIFICATE_CHANGE_OPEN, CERTIFICATE_SUSPENDED, PORTRAIT_MISSING, PORTRAIT_DAMAGED, INVALID_INPUT (note); NO_GLYPH,
     * CERTIFICATE_TEXT_TOO_LONG where the new file could not be drawn by today's layout.
     *
     * @param note why, at most {@value #LONGEST_NOTE} characters
     */
    public ChangeView proposePhotograph(String number, String note) {
        String basis = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = certificates.changeable(number);
        open.requireNone(certificate);
        requireNotSuspended(certificate);
        if (portraits.of(certificate.personId(), certificate.issuedOn()).isEmpty()) {
            throw new Problem(ProblemCode.PORTRAIT_MISSING, evidenceRules.portraitMonths());
        }
        documents.requireDrawable(orders.draft(certificate.id(), certificate.holderName()));
        return certificates.propose(
                CertificateChange.photograph(certificate, basis, caller.subject(), clock.instant()), number);
    }

    /**
     * Another person of the body approves. A revocation holds at once and ends what else is open of the certificate, a suspension
     * and its end hold at once; a correction's file is made and signed by itself. Problems: NOT_FOUND, CERTIFICATE_CHANGE_DECIDED,
     * PROPOSER_CANNOT_APPROVE, CERTIFICATE_NOT_SUSPENDED where what is to be ended has ended by itself.
     */
    public ChangeView approve(UUID id) {
        Certificate certificate = certificates.own(open.certificateOf(id));
        CertificateChange change = locked(id);
        Instant now = clock.instant();
        if (change.kind() == ChangeKind.SUSPENSION_END
                && change.state() == ChangeState.PROPOSED
                && suspendedUntil(certificate) == null) {
            throw new Problem(ProblemCode.CERTIFICATE_NOT_SUSPENDED);
        }
        change.approve(caller.subject(), now);
        if (change.kind() == ChangeKind.SUSPENSION) {
            change.suspendUntil(LocalDate.now(clock).plusDays(rules.suspensionDays()));
        }
        database.flush();
        approved.takeEffect(change, certificate, caller.subject(), now);
        return change.view(certificate.number().value(), caller.subject());
    }

    /** It does not come to be; whoever proposed it may say so, too. Problems: NOT_FOUND, CERTIFICATE_CHANGE_DECIDED. */
    public ChangeView turnDown(UUID id) {
        Certificate certificate = certificates.own(open.certificateOf(id));
        CertificateChange change = locked(id);
        change.turnDown(caller.subject(), clock.instant());
        return change.view(certificate.number().value(), caller.subject());
    }

    /**
     * A certificate was lost: the same file to be printed again, which is written down. Problems: NOT_FOUND,
     * CERTIFICATE_NOT_VALID, CERTIFICATE_SUSPENDED, INVALID_INPUT (note).
     */
    public byte[] reprint(String number, String note) {
        String why = RequiredText.of("note", note, LONGEST_NOTE);
        Certificate certificate = BodysCertificates.valid(certificates.get(number, LockModeType.NONE));
        requireNotSuspended(certificate);
        Reprint reprint = new Reprint(certificate.id(), why, caller.subject(), clock.instant());
        database.persist(reprint);
        audit.viewed(certificate.personId(), "CERTIFICATE_FILE", "printed again after a loss");
        return database.find(CertificateFile.class, certificate.id()).pdf(certificate, cipher);
    }

    /** Null where it is not. */
    private LocalDate suspendedUntil(Certificate certificate) {
        return suspensions.of(certificate.id()).orElse(null);
    }

    /** What is inquired into is not changed meanwhile. Problems: CERTIFICATE_SUSPENDED. */
    private void requireNotSuspended(Certificate certificate) {
        if (suspendedUntil(certificate) != null) {
            throw new Problem(ProblemCode.CERTIFICATE_SUSPENDED);
        }
    }

    private CertificateChange locked(UUID id) {
        return database.find(CertificateChange.class, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
