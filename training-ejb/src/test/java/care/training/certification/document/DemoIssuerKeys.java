package care.training.certification.document;

import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/**
 * Makes the demo's certificate authority and the keys it certifies (ECDSA P-256), password {@code demo}: {@code ca.pem}, {@code
 * issuer.p12} with the key {@code issuer} that signs the demo's certificates, and {@code authority.p12} with the keys {@code
 * tsa} and {@code ocsp} of the demo's time stamps and OCSP answers. Files that are there stay:
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
        CertificateAuthority authority = new CertificateAuthority(CA, NOT_BEFORE, NOT_AFTER);
        write(keystore, keystore(ALIAS, authority.signer(ISSUER)));
        KeyStore services = keystore("tsa", authority.stamper("C=CN,O=DEMO ONLY,CN=DEMO ONLY Time Stamps"));
        add(services, "ocsp", authority.responder("C=CN,O=DEMO ONLY,CN=DEMO ONLY OCSP Responder"));
        write(folder.resolve("authority.p12"), services);
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(authority.certificate());
        }
        Files.writeString(folder.resolve("ca.pem"), pem.toString());
        // the only list that there will be: nobody can sign another one
        Files.write(folder.resolve("ca.crl"), authority.list(Map.of(), NOT_BEFORE, NOT_AFTER));
    }

    static KeyStore keystore(String alias, CertificateAuthority.Issued issued) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        add(store, alias, issued);
        return store;
    }

    static void add(KeyStore store, String alias, CertificateAuthority.Issued issued) throws GeneralSecurityException {
        store.setKeyEntry(alias, issued.key(), PASSWORD.toCharArray(), issued.chain());
    }

    static void write(Path file, KeyStore store) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
