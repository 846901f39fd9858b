package care.training.certification;

import care.training.certification.document.SignedCertificate;
import care.training.kernel.FieldCipher;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The signed PDF of a certificate, kept encrypted because it carries the holder's document number. Only a correction
 * replaces it, only a new archive time stamp is added to it, and then it stands among the former files as it was.
 */
// an encrypted column is written only where it changes: a rotation of the key may be at work
@DynamicUpdate
@Entity
@Table(name = "certificate_file")
public class CertificateFile {
    @Id
    @Column(name = "certificate_id")
    private UUID certificateId;

    @Column(name = "sha256")
    private byte[] sha256;

    @Column(name = "signer")
    private String signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "layout")
    private Integer layout;

    @Column(name = "pdf_cipher")
    private byte[] pdfCipher;

    protected CertificateFile() {}

    public CertificateFile(Certificate certificate, SignedCertificate signed, FieldCipher cipher) {
        certificateId = certificate.id();
        replace(certificate, signed, cipher);
    }

    /** The corrected file; this one was kept among the former ones before. */
    public void replace(Certificate certificate, SignedCertificate signed, FieldCipher cipher) {
        sha256 = signed.digest();
        signer = signed.signerFingerprint();
        signedAt = signed.signedAt();
        layout = signed.layout();
        pdfCipher = cipher.encrypt(signed.pdf(), certificate.personId());
    }

    /** The same document under a newer archive time stamp; this one was kept among the former ones before. */
    public void renew(Certificate certificate, byte[] stamped, FieldCipher cipher) {
        sha256 = SignedCertificate.digest(stamped);
        pdfCipher = cipher.encrypt(stamped, certificate.personId());
    }

    /** @param digest SHA-256 of a file */
    public boolean isOf(byte[] digest) {
        return Arrays.equals(sha256, digest);
    }

    /** The file, exactly as it was signed. */
    public byte[] pdf(Certificate certificate, FieldCipher cipher) {
        return cipher.decryptBytes(pdfCipher, certificate.personId());
    }
}
