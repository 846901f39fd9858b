package care.training.certification.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * What is known of one certificate from whoever was entitled to say it: an OCSP responder that is the certificate's authority
 * itself or was certified by it for that (RFC 6960, 4.2.2.2), or the authority's own list (RFC 5280).
 *
 * @param encoded the basic response or the list, in DER
 * @param responder the responder's certificate, where the response brings it; else null
 * @param revokedAt null where it was not revoked
 * @param thisUpdate from when on this was known to be so
 * @param nextUpdate when the responder has newer; null where it may at any time
 */
public record Standing(
        Kind kind,
        byte[] encoded,
        X509Certificate responder,
        Instant revokedAt,
        Instant thisUpdate,
        Instant nextUpdate) {
    /** Whoever names no next update has news at any time (RFC 6960, 4.2.2.1): what was said is old as soon as clocks allow. */
    static final Duration COVERS_WITHOUT_NEXT = TimeStamps.DIFFER_BY;

    /** How it was said. */
    public enum Kind {
        /** By an answer about this certificate (OCSP). */
        ANSWER,
        /** By a list of all that are revoked (CRL). */
        LIST
    }

    /**
     * Reads what the authority's own list says of {@code certificate}.
     *
     * @param list a CRL in DER
     * @throws GeneralSecurityException where it is not the authority's, or of a kind that is not taken
     */
    public static Standing readList(byte[] list, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        return RevocationList.read(list, certificate, authority);
    }

    /**
     * Reads what {@code response} says of {@code certificate}.
     *
     * @throws GeneralSecurityException where it says nothing of it, or was not entitled to
     */
    public static Standing read(byte[] response, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        try {
            OCSPResp answer = new OCSPResp(response);
            if (answer.getStatus() != OCSPResp.SUCCESSFUL
                    || !(answer.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new GeneralSecurityException("the OCSP responder answered with status " + answer.getStatus());
            }
            return read(basic, certificate, authority);
        } catch (IOException | OCSPException damaged) {
            throw new GeneralSecurityException("an OCSP answer that cannot be read", damaged);
        }
    }

    private static Standing read(BasicOCSPResp answer, X509Certificate certificate, X509Certificate authority)
            throws GeneralSecurityException {
        try {
            X509CertificateHolder issuer = new JcaX509CertificateHolder(authority);
            X509CertificateHolder responder = answer.getCerts().length == 0 ? null : answer.getCerts()[0];
            requireEntitled(answer, responder == null ? issuer : responder, issuer);
            for (SingleResp single : answer.getResponses()) {
                if (single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                        && single.getCertID().matchesIssuer(issuer, new BcDigestCalculatorProvider())) {
                    return new Standing(
                            Kind.ANSWER,
                            answer.getEncoded(),
                            responder == null ? null : new JcaX509CertificateConverter().getCertificate(responder),
                            revokedAt(single.getCertStatus()),
                            single.getThisUpdate().toInstant(),
                            instant(single.getNextUpdate()));
                }
            }
            throw new GeneralSecurityException("the OCSP responder says nothing of the certificate");
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | org.bouncycastle.cert.CertException damaged) {
            throw new GeneralSecurityException("an OCSP answer that does not hold", damaged);
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it was revoked at the moment {@code at} or before. */
    public boolean isRevoked(Instant at) {
        return isRevoked() && !revokedAt.isAfter(at);
    }

    /** Whether this still says something of the moment {@code at}. */
    public boolean covers(Instant at) {
        return !at.isAfter(nextUpdate == null ? thisUpdate.plus(COVERS_WITHOUT_NEXT) : nextUpdate);
    }

    /**
     * Whether what was kept in a file covers the moment that its stamp says. Where no next update is named, the stamper's clock may
     * have been ahead of the one by which the answer was taken as fresh.
     */
    public boolean proves(Instant signed) {
        return covers(nextUpdate == null ? signed.minus(TimeStamps.DIFFER_BY) : signed);
    }

    /** Whether it claims to be from a time that has not come, by more than clocks differ. */
    public boolean isAhead(Instant now) {
        return thisUpdate.isAfter(now.plus(TimeStamps.DIFFER_BY));
    }

    private static void requireEntitled(
            BasicOCSPResp answer, X509CertificateHolder responder, X509CertificateHolder issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException,
                    org.bouncycastle.cert.CertException, IOException {
        if (!answer.isSignatureValid(verifier(responder))) {
            throw new GeneralSecurityException("the OCSP answer's signature does not hold");
        }
        boolean own = responder.equals(issuer);
        if (!own && !(responder.isSignatureValid(verifier(issuer)) && mayAnswer(responder))) {
            throw new GeneralSecurityException("the OCSP responder was not certified to answer");
        }
    }

    private static boolean mayAnswer(X509CertificateHolder responder) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(responder.getExtensions());
        return usage != null && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning);
    }

    private static ContentVerifierProvider verifier(X509CertificateHolder signer)
            throws OperatorCreationException, java.security.cert.CertificateException {
        return new JcaContentVerifierProviderBuilder()
                .setProvider(Providers.BOUNCY_CASTLE)
                .build(signer);
    }

    private static Instant revokedAt(CertificateStatus status) throws GeneralSecurityException {
        if (status == CertificateStatus.GOOD) {
            return null;
        }
        if (status instanceof RevokedStatus revoked) {
            return revoked.getRevocationTime().toInstant();
        }
        throw new GeneralSecurityException("the OCSP responder does not know the certificate");
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
