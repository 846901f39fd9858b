package care.training.certification.document;

import care.training.certification.signing.ArchiveStamp;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * A finished certificate file.
 *
 * @param pdf the signed PDF, exactly as it is handed out
 * @param signer the signer's certificate
 * @param signedAt the time the signature claims
 * @param stamp its archive time stamp; {@code null} where it has none
 * @param layout version of the layout that it was made by
 */
public record SignedCertificate(byte[] pdf, X509Certificate signer, Instant signedAt, ArchiveStamp stamp, int layout) {
    /** SHA-256 of the file: by it a copy is recognized, byte for byte. */
    public byte[] digest() {
        return digest(pdf);
    }

    public String signerFingerprint() {
        return IssuerKey.fingerprint(signer);
    }

    public static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
