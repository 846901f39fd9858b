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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The key that certificates are signed with (ECDSA P-256, SHA-256) and the certificate chain that says whose it is, the
 * signer's first.
 */
public final class IssuerKey implements IExternalSignature {
    /** Some six times as fast as the JDK's own for this curve. */
    private static final Provider PROVIDER = new BouncyCastleProvider();

    /** What the subject of the demo's key says, so that nobody takes it for anybody's. */
    private static final String DEMO = "DEMO ONLY";

    private final PrivateKey key;
    private final X509Certificate[] chain;

    IssuerKey(PrivateKey key, X509Certificate[] chain) {
        this.key = key;
        this.chain = chain.clone();
    }

    /**
     * The key in a PKCS#12 file.
     *
     * @param demoAllowed whether a key that says it is the demo's may be used
     * @throws GeneralSecurityException where the password or alias is wrong or the key must not be used
     */
    static IssuerKey read(Path file, String password, String alias, boolean demoAllowed)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, password.toCharArray());
        }
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || !(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
            throw new GeneralSecurityException(file + " has no signing key under the alias " + alias);
        }
        if (!(chain[0].getPublicKey() instanceof ECPublicKey own)
                || !Curve.P_256.equals(Curve.forECParameterSpec(own.getParams()))) {
            throw new GeneralSecurityException(file + " must hold an EC key on the curve P-256");
        }
        IssuerKey issuer = new IssuerKey(key, Arrays.copyOf(chain, chain.length, X509Certificate[].class));
        if (!demoAllowed && issuer.subject().contains(DEMO)) {
            throw new GeneralSecurityException(file + " is the demo's key, which signs nothing outside the demo");
        }
        return issuer;
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

    /** Problem SIGNING_UNAVAILABLE where the signer's certificate does not hold at {@code now}. */
    void requireValid(Instant now) {
        try {
            chain[0].checkValidity(Date.from(now));
        } catch (java.security.cert.CertificateException outside) {
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
        Signature signature = Signature.getInstance("SHA256withECDSA", PROVIDER);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
