package care.training.certification;

import care.training.certification.document.SignedCertificate;
import care.training.certification.signing.ArchiveStamp;
import care.training.certification.signing.SignatureBasis;
import care.training.certification.signing.StampedFile;
import care.training.kernel.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of certificates: the one that is handed out, those that gave way to it, who signed them, and until when the
 * latest archive time stamp holds. A file gives way to another only after it was kept among the former ones.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeptFiles {
    private static final System.Logger LOG = System.getLogger(KeptFiles.class.getName());

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CertificateSigners signers;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /** Whether a certificate has a file already: it is out. */
    public boolean has(UUID certificateId) {
        return database.find(CertificateFile.class, certificateId) != null;
    }

    /** The first file of a certificate: from now on it is out. */
    public void issue(Certificate certificate, SignedCertificate signed) {
        signers.keep(signed.signer(), clock.instant());
        database.persist(new CertificateFile(certificate, signed, cipher));
        database.flush();
        holds(certificate.id(), signed.stamp());
    }

    /** The corrected file takes the place of the one before, which is said to be replaced from now on. */
    public void correct(Certificate certificate, UUID changeId, SignedCertificate signed) {
        signers.keep(signed.signer(), clock.instant());
        keepFormer(certificate.id(), changeId);
        database.find(CertificateFile.class, certificate.id()).replace(certificate, signed, cipher);
        holds(certificate.id(), signed.stamp());
    }

    /** The file that is handed out now. */
    public byte[] pdf(Certificate certificate) {
        return database.find(CertificateFile.class, certificate.id()).pdf(certificate, cipher);
    }

    /** The same; empty, and logged, where the row was changed by somebody or its key is missing. */
    public Optional<byte[]> readable(Certificate certificate) {
        try {
            return Optional.of(pdf(certificate));
        } catch (IllegalStateException damaged) {
            LOG.log(System.Logger.Level.ERROR, "the file of " + certificate.id() + " cannot be read", damaged);
            return Optional.empty();
        }
    }

    /**
     * The same document under a newer archive time stamp takes the place of {@code before}, which is not called replaced.
     * False, and nothing is kept, where another file stands there meanwhile.
     */
    public boolean renew(Certificate certificate, byte[] before, StampedFile stamped) {
        CertificateFile file = database.find(CertificateFile.class, certificate.id(), LockModeType.PESSIMISTIC_WRITE);
        if (!file.isOf(SignedCertificate.digest(before))) {
            return false;
        }
        keepFormer(certificate.id(), null);
        file.renew(certificate, stamped.pdf(), cipher);
        holds(certificate.id(), stamped.stamp());
        return true;
    }

    /**
     * With the code that it was printed with: the certificate still has it.
     *
     * @param changeId null where the same document gets another archive time stamp
     */
    private void keepFormer(UUID certificateId, UUID changeId) {
        database.createNativeQuery("""
                        insert into certificate_former_file
                            (id, certificate_id, change_id, sha256, signer, signed_at, layout, pdf_cipher,
                             verification_code, replaced_at)
                        select gen_random_uuid(), f.certificate_id, cast(:change as uuid), f.sha256, f.signer,
                            f.signed_at, f.layout, f.pdf_cipher, c.verification_code, :now
                        from certificate_file f join certificate c on c.id = f.certificate_id
                        where f.certificate_id = :certificate""")
                .setParameter("change", changeId == null ? null : changeId.toString())
                .setParameter("now", clock.instant())
                .setParameter("certificate", certificateId)
                .executeUpdate();
    }

    /** What the latest archive time stamp of a file rests on, where it was made before that was written down. */
    public void learn(UUID certificateId, SignatureBasis basis) {
        know(basis);
        database.createNativeQuery("update certificate_stamp set rests_on = :basis where certificate_id = :certificate")
                .setParameter("basis", basis.written())
                .setParameter("certificate", certificateId)
                .executeUpdate();
    }

    /** @param stamp null where the file has no archive time stamp: nothing is kept, and nothing renewed */
    private void holds(UUID certificateId, ArchiveStamp stamp) {
        if (stamp == null) {
            database.createNativeQuery("delete from certificate_stamp where certificate_id = :certificate")
                    .setParameter("certificate", certificateId)
                    .executeUpdate();
            return;
        }
        know(stamp.basis());
        database.createNativeQuery("""
                        insert into certificate_stamp (certificate_id, holds_until, rests_on)
                        values (:certificate, :until, :basis)
                        on conflict (certificate_id) do update set holds_until = excluded.holds_until,
                            rests_on = excluded.rests_on, leased_until = null""")
                .setParameter("certificate", certificateId)
                .setParameter("until", stamp.holdsUntil())
                .setParameter("basis", stamp.basis().written())
                .executeUpdate();
    }

    /** Looked for first: there are few, and all but the first of a kind are known. */
    private void know(SignatureBasis basis) {
        database.createNativeQuery("""
                        insert into stamp_basis (name) select :basis
                        where not exists (select 1 from stamp_basis where name = :basis) on conflict do nothing""").setParameter("basis", basis.written()).executeUpdate();
    }
}
