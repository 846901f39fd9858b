package care.training.certification.document;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The key that certificates are signed with (ECDSA P-256, SHA-256) and the certificate chain that says whose it is, the
 * signer's first.
 */
public final class IssuerKey implements IExternalSignature {
    private final PrivateKey key;
    private final X509Certificate[] chain;
    private final Provider provider;

    /** @param provider what signs with this key */
    IssuerKey(PrivateKey key, X509Certificate[] chain, Provider provider) {
        this.key = key;
        this.chain = chain.clone();
        this.provider = provider;
    }

    /** The certificates, the signer's first, the authority's last. */
    public X509Certificate[] chain() {
        return chain.clone();
    }

    /** SHA-256 of the signer's certificate, in hexadecimal: what a signature is pinned to. */
    public String fingerprint() {
        return fingerprint(chain[0]);
    }

    /** The signer as its certificate names it. */
    public String subject() {
        return chain[0].getSubjectX500Principal().getName();
    }

    /** The public key as JWK (RFC 7517) with its chain in {@code x5c}. */
    public String toJwk() {
        try {
            List<Base64> encoded = new ArrayList<>();
            for (X509Certificate certificate : chain) {
                encoded.add(Base64.encode(certificate.getEncoded()));
            }
            return new ECKey.Builder(Curve.P_256, (ECPublicKey) chain[0].getPublicKey())
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint()
                    .x509CertChain(encoded)
                    .build()
                    .toJSONString();
        } catch (JOSEException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the key itself is out of reach, in a token that signs with it. */
    boolean isInToken() {
        return key.getEncoded() == null;
    }

    /** From when on the signer's certificate holds. */
    public Instant validFrom() {
        return chain[0].getNotBefore().toInstant();
    }

    /** Whether the signer's certificate holds at {@code now}. */
    public boolean isValid(Instant now) {
        return !now.isBefore(validFrom()) && !now.isAfter(chain[0].getNotAfter().toInstant());
    }

    /** Problem SIGNING_UNAVAILABLE where the signer's certificate does not hold at {@code now}. */
    void requireValid(Instant now) {
        if (!isValid(now)) {
            throw new Problem(ProblemCode.SIGNING_UNAVAILABLE);
        }
    }

    /** SHA-256 of a certificate, in hexadecimal. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String getDigestAlgorithmName() {
        return "SHA-256";
    }

    @Override
    public String getSignatureAlgorithmName() {
        return "ECDSA";
    }

    @Override
    public ISignatureMechanismParams getSignatureMechanismParameters() {
        return null;
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA", provider);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
