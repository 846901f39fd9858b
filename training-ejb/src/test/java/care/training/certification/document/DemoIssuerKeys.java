package care.training.certification.document;

import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the demo's certificate authority and the key that signs the demo's certificates (ECDSA P-256): {@code ca.pem} and
 * {@code issuer.p12}, password and alias {@code demo} and {@code issuer}. Files that are there stay:
 *
 * <pre>./mvnw -pl training-ejb test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=care.training.certification.document.DemoIssuerKeys -Dexec.args=config/demo/keys</pre>
 *
 * The authority's own key is thrown away, so nobody can have it certify anything else. After making the files again,
 * {@code META-INF/demo-keys.sha256} must list them, or a test says so.
 */
public final class DemoIssuerKeys {
    static final String PASSWORD = "demo";
    static final String ALIAS = "issuer";
    static final String CA = "C=CN,O=DEMO ONLY,CN=DEMO ONLY Root CA";
    static final String ISSUER = "C=CN,O=DEMO ONLY Childcare Association,CN=DEMO ONLY Certificate Issuer";

    private static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOT_AFTER = Instant.parse("2076-01-01T00:00:00Z");

    private DemoIssuerKeys() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder that the keys go to");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path keystore = folder.resolve("issuer.p12");
        if (Files.exists(keystore)) {
            return;
        }
        Issuer issuer = make(CA, ISSUER, NOT_BEFORE, NOT_AFTER);
        try (OutputStream file = Files.newOutputStream(keystore)) {
            keystore(issuer).store(file, PASSWORD.toCharArray());
        }
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(issuer.chain()[1]);
        }
        Files.writeString(folder.resolve("ca.pem"), pem.toString());
    }

    /** A new authority and a signing key certified by it, as the two distinguished names say. */
    public static Issuer make(String ca, String subject, Instant notBefore, Instant notAfter) throws Exception {
        KeyPair caKeys = keys();
        KeyPair keys = keys();
        X509Certificate authority =
                certificate(ca, caKeys, ca, caKeys, true, KeyUsage.keyCertSign | KeyUsage.cRLSign, notBefore, notAfter);
        X509Certificate signer = certificate(
                subject,
                keys,
                ca,
                caKeys,
                false,
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                notBefore,
                notAfter);
        return new Issuer(keys.getPrivate(), new X509Certificate[] {signer, authority});
    }

    static KeyStore keystore(Issuer issuer) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, issuer.key(), PASSWORD.toCharArray(), (Certificate[]) issuer.chain());
        return store;
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject,
            KeyPair keys,
            String ca,
            KeyPair caKeys,
            boolean isAuthority,
            int usage,
            Instant notBefore,
            Instant notAfter)
            throws Exception {
        JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(ca),
                new BigInteger(120, new SecureRandom()),
                Date.from(notBefore),
                Date.from(notAfter),
                new X500Name(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(caKeys.getPublic()));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(caKeys.getPrivate())));
    }

    /** A signing key with its chain, the signer's certificate first. */
    public record Issuer(PrivateKey key, X509Certificate[] chain) {}
}
