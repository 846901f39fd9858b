package care.training.certification.issue;

import care.training.assessment.OpenRechecks;
import care.training.certification.Certificate;
import care.training.certification.CertificateFacts;
import care.training.certification.CertificateIssued;
import care.training.certification.CertificateNumber;
import care.training.certification.KeptFiles;
import care.training.certification.VerificationCode;
import care.training.certification.document.CertificateDocuments;
import care.training.certification.document.CertificateOrder;
import care.training.certification.document.CertificateSheet;
import care.training.certification.document.CertificateWords;
import care.training.certification.document.SignedCertificate;
import care.training.kernel.FieldCipher;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.ledger.Ledger;
import care.training.registry.OneAtATime;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.Qualification;
import care.training.registry.QualificationSource;
import care.training.registry.Qualifications;
import care.training.registry.SelectionRecord;
import care.training.scheduling.Schedule;
import care.training.scheduling.Sessions;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of issuing one certificate, each a transaction: reserve it with its number; then, outside any transaction,
 * it is printed and signed; then keep the signed file, with everything that must be true together with it. A crash in
 * between leaves a reserved certificate, which the next run finds and finishes.
 */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Issuing {
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Organizations organizations;

    @Inject
    private Schedule schedule;

    @Inject
    private Sessions sessions;

    @Inject
    private OpenRechecks rechecks;

    @Inject
    private Holders holders;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Standards standards;

    @Inject
    private CertificateWords words;

    @Inject
    private CertificateDocuments documents;

    @Inject
    private CertificateOrders orders;

    @Inject
    private KeptFiles files;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<CertificateIssued> events;

    @Inject
    private Clock clock;

    /** In whose name a batch is worked on. */
    public record Worker(String account, SocialCreditCode organization) {}

    /**
     * A certificate that has its number and waits for its file.
     *
     * @param order what to make
     */
    public record Reserved(UUID certificateId, CertificateOrder order) {}

    public Worker worker(UUID batch) {
        CertificateBatch taken = database.find(CertificateBatch.class, batch);
        return new Worker(taken.workedOnFor(), taken.organization());
    }

    /**
     * Gives the result of a row its certificate, or takes up the one that it was given before a crash or a failure: that one
     * names its holder as she is on record now, and one of another day is dated anew, since a certificate is issued on the day
     * on which it is signed. Whether the body may certify is asked each time. Empty where the row is dealt with. Problems:
     * CLOCK_DOUBTFUL, NOTICE_NOT_ENDED, RESULT_CONTESTED, NOT_SELECTED_TO_CERTIFY, SITE_NOT_SELECTED, ALREADY_CERTIFIED,
     * ISSUER_NAME_MISLEADS, NO_GLYPH, PORTRAIT_DAMAGED.
     */
    public Optional<Reserved> reserve(UUID rowId) {
        BatchRow row = database.find(BatchRow.class, rowId);
        if (!row.isWaiting()) {
            return Optional.empty();
        }
        // two batches at one result wait for each other, so that the second finds what the first made
        oneAtATime.hold("certificate", row.resultId().toString());
        rechecks.requireNone(row.resultId());
        Optional<Certificate> before = ofResult(row.resultId());
        before.filter(certificate -> files.has(certificate.id())).ifPresent(certificate -> {
            throw new Problem(
                    ProblemCode.ALREADY_CERTIFIED, certificate.number().value());
        });
        CertificateBatch batch = database.find(CertificateBatch.class, row.batchId());
        batch.requireBegunBefore(clock.instant());
        LocalDate today = LocalDate.now(clock);
        before.ifPresent(reserved -> takeUp(reserved, row, batch, today));
        Certificate certificate = before.orElseGet(() -> reserve(row, batch, today));
        return Optional.of(new Reserved(certificate.id(), orders.of(certificate.id())));
    }

    /** Keeps the signed file: from now on the certificate is out. A second file of the same certificate is dropped. */
    public void keep(UUID rowId, Reserved reserved, SignedCertificate signed) {
        BatchRow row = database.find(BatchRow.class, rowId, LockModeType.PESSIMISTIC_WRITE);
        oneAtATime.hold("certificate", row.resultId().toString());
        Certificate certificate = database.find(Certificate.class, reserved.certificateId());
        if (!row.isWaiting() || !isOf(certificate, reserved.order().sheet())) {
            // a worker whose lease ran out was overtaken
            return;
        }
        if (!files.has(certificate.id())) {
            files.issue(certificate, signed);
            makeKnown(certificate, signed);
        }
        row.issued(certificate.number());
    }

    /** Records why a row gets no certificate; the batch goes on with the next. */
    public void fail(UUID rowId, Problem why) {
        BatchRow row = database.find(BatchRow.class, rowId, LockModeType.PESSIMISTIC_WRITE);
        if (row.isWaiting()) {
            row.failed(why);
        }
    }

    private Certificate reserve(BatchRow row, CertificateBatch batch, LocalDate today) {
        CertificateNumber number = number(selection(row, batch, today), row, today);
        Organization body = organizations.get(batch.organization());
        Standard standard = standards.of(schedule.session(row.sessionId()).standard());
        CertificateFacts facts = facts(row, standard, body, today);
        words.requireName(body.name(), body.name(Languages.ENGLISH));
        documents.requirePrintable(
                facts.holderName(),
                facts.occupationName(),
                facts.issuerName(),
                facts.document().number());
        Certificate certificate =
                new Certificate(number, VerificationCode.random(RANDOM), facts, cipher, clock.instant());
        database.persist(certificate);
        database.flush();
        return certificate;
    }

    private void takeUp(Certificate reserved, BatchRow row, CertificateBatch batch, LocalDate today) {
        SelectionRecord selection = selection(row, batch, today);
        Holder holder = holders.of(row);
        documents.requirePrintable(holder.name(), holder.document().number());
        reserved.nameAnew(holder.name(), holder.document(), cipher);
        if (!reserved.issuedOn().equals(today)) {
            reserved.dateAnew(number(selection, row, today), today, clock.instant());
        }
        database.flush();
    }

    /** Whether what was printed is what the certificate says: it may have been taken up again since. */
    private boolean isOf(Certificate certificate, CertificateSheet printed) {
        return certificate.number().equals(printed.number())
                && certificate.holderName().equals(printed.holder())
                && certificate.document(cipher).equals(printed.document());
    }

    /** What lets the body certify on that day what the row is of, whose notice must be over. */
    private SelectionRecord selection(BatchRow row, CertificateBatch batch, LocalDate day) {
        row.requireNoticeEnded(day);
        return organizations.selectionFor(
                batch.organization(),
                row.occupation(),
                row.level(),
                day,
                sessions.get(row.sessionId()).site().name());
    }

    private CertificateNumber number(SelectionRecord selection, BatchRow row, LocalDate day) {
        return CertificateNumber.of(selection.certificatePrefix(), day, row.level(), nextSerial(selection, day, row));
    }

    /** @param standard the very text that the session was examined by */
    private CertificateFacts facts(BatchRow row, Standard standard, Organization body, LocalDate today) {
        Holder holder = holders.of(row);
        String english = body.name(Languages.ENGLISH);
        return new CertificateFacts(
                row.resultId(),
                row.personId(),
                holder.name(),
                holder.document(),
                row.occupation(),
                standard.name(Languages.CHINESE),
                standard.name(Languages.ENGLISH),
                row.level(),
                body.creditCode(),
                body.name(),
                english.equals(body.name()) ? null : english,
                today);
    }

    /** The next serial of the body's site, year and level; the row's lock makes it the only one. */
    private int nextSerial(SelectionRecord selection, LocalDate issuedOn, BatchRow row) {
        return ((Number) database.createNativeQuery("""
                                insert into certificate_serial as s (prefix, year, level, last)
                                values (:prefix, :year, :level, 1)
                                on conflict (prefix, year, level) do update set last = s.last + 1
                                returning last""", Integer.class)
                        .setParameter("prefix", selection.certificatePrefix())
                        .setParameter("year", issuedOn.getYear())
                        .setParameter("level", row.level().number())
                        .getSingleResult())
                .intValue();
    }

    private void makeKnown(Certificate certificate, SignedCertificate signed) {
        CertificateNumber number = certificate.number();
        qualifications.record(Qualification.certificate(
                certificate.personId(),
                certificate.occupation(),
                certificate.level(),
                certificate.occupationName(Languages.CHINESE),
                certificate.issuedOn(),
                number.value(),
                QualificationSource.OURS));
        String content = number + " " + HexFormat.of().formatHex(signed.digest());
        ledger.append("CERTIFICATE_ISSUED", certificate.id(), content.getBytes(StandardCharsets.US_ASCII));
        events.fire(new CertificateIssued(number, certificate.personId(), signed.signedAt()));
    }

    private Optional<Certificate> ofResult(UUID resultId) {
        return database.createQuery("select c from Certificate c where c.resultId = :result", Certificate.class)
                .setParameter("result", resultId)
                .getResultStream()
                .findFirst();
    }
}
