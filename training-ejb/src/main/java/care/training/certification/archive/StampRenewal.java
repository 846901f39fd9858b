package care.training.certification.archive;

import care.training.certification.Certificate;
import care.training.certification.KeptFiles;
import care.training.certification.document.SignedCertificate;
import care.training.certification.signing.AlgorithmRules;
import care.training.certification.signing.LongTerm;
import care.training.certification.signing.SignatureBasis;
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
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The steps of a renewal, each a transaction: take a file whose archive time stamp ends soon, with its maker's certificate or with
 * an algorithm; then, outside any transaction, it is stamped; then keep it, and the file as it was among the former ones.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StampRenewal {
    private static final System.Logger LOG = System.getLogger(StampRenewal.class.getName());

    /** Files that are read in one transaction; each takes some milliseconds. */
    private static final int READ_AT_ONCE = 50;

    /** A damaged file is told of once a day. */
    static final Duration DAMAGED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private KeptFiles files;

    @Inject
    private AlgorithmRules algorithms;

    @Inject
    private Ledger ledger;

    /**
     * The file of a certificate, as it is handed out now.
     *
     * @param holdsUntil when the certificate of its latest stamp's maker ends, or before that one of its algorithms
     */
    public record Taken(UUID certificateId, byte[] pdf, Instant holdsUntil) {}

    /** What is due, and not yet read. */
    private record Due(Certificate certificate, Instant holdsUntil) {}

    /**
     * Takes the file whose stamp ends first and before {@code end}, for a minute by the database's own time; one that cannot be
     * read is set aside.
     */
    public Optional<Taken> take(Instant end) {
        for (Optional<Due> due = lease(end); due.isPresent(); due = lease(end)) {
            Certificate certificate = due.get().certificate();
            Instant holdsUntil = due.get().holdsUntil();
            Optional<byte[]> pdf = files.readable(certificate);
            if (pdf.isPresent()) {
                return Optional.of(new Taken(certificate.id(), pdf.get(), holdsUntil));
            }
            setAside(certificate.id(), DAMAGED);
        }
        return Optional.empty();
    }

    /** Of the stamps that rest on the same the index has the first at hand, and there are few kinds. */
    private Optional<Due> lease(Instant end) {
        List<String> bases = database.createNativeQuery("select name from stamp_basis order by name", String.class)
                .getResultList();
        List<Object[]> leased = database.createNativeQuery("""
                        with due as (
                            select first.certificate_id, least(first.holds_until, basis.ends) as ends
                            from unnest(string_to_array(:bases, ' '),
                                cast(string_to_array(:ends, ' ') as timestamptz[])) as basis (name, ends)
                            cross join lateral (
                                select s.certificate_id, s.holds_until from certificate_stamp s
                                where s.rests_on = basis.name and (s.leased_until is null or s.leased_until < now())
                                order by s.holds_until limit 1 for update skip locked) as first
                            where least(first.holds_until, basis.ends) < :end
                            order by 2 limit 1)
                        update certificate_stamp s set leased_until = now() + interval '1 minute'
                        from due where s.certificate_id = due.certificate_id
                        returning s.certificate_id, due.ends""", Object[].class)
                .setParameter("bases", String.join(" ", bases))
                .setParameter("ends", bases.stream().map(this::end).collect(Collectors.joining(" ")))
                .setParameter("end", end)
                .getResultList();
        return leased.stream()
                .findFirst()
                .map(row -> new Due(database.find(Certificate.class, row[0]), (Instant) row[1]));
    }

    private String end(String basis) {
        Instant end = algorithms.endOf(SignatureBasis.read(basis)).until();
        return end.equals(Instant.MAX) ? "infinity" : end.toString();
    }

    /** Until then the file does not stand before those that can be stamped; by the database's own time. */
    public void setAside(UUID certificate, Duration time) {
        database.createNativeQuery("update certificate_stamp set leased_until = now() + make_interval(secs => :seconds)"
                        + " where certificate_id = :certificate")
                .setParameter("seconds", (double) time.toSeconds())
                .setParameter("certificate", certificate)
                .executeUpdate();
    }

    /**
     * Reads from some files what their stamps rest on, where that was not written down when they were stamped.
     *
     * @return how many it has read
     */
    public int learn() {
        List<UUID> found = database.createNativeQuery(
                        "select certificate_id from certificate_stamp where rests_on = :unread"
                                + " and (leased_until is null or leased_until < now())"
                                + " order by holds_until limit :most for update skip locked",
                        UUID.class)
                .setParameter("unread", SignatureBasis.NOT_READ_YET.written())
                .setParameter("most", READ_AT_ONCE)
                .getResultList();
        found.forEach(this::learn);
        return found.size();
    }

    private void learn(UUID certificate) {
        files.readable(database.find(Certificate.class, certificate))
                .flatMap(pdf -> basis(certificate, pdf))
                .ifPresentOrElse(basis -> files.learn(certificate, basis), () -> setAside(certificate, DAMAGED));
    }

    private static Optional<SignatureBasis> basis(UUID certificate, byte[] pdf) {
        try {
            return Optional.of(LongTerm.basis(pdf));
        } catch (GeneralSecurityException damaged) {
            LOG.log(System.Logger.Level.ERROR, "what the stamp of " + certificate + " rests on is not known", damaged);
            return Optional.empty();
        }
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
