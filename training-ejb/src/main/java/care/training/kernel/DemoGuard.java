package care.training.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Refuses to start outside demo mode with what everybody can read in the repository: the demo's keys, its issuer's
 * certificate, its passwords. The deployment fails with one line that names the setting.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoGuard {
    /** Settings that name a key or certificate file. */
    static final List<String> KEY_FILES = List.of(
            "training.keys.fields",
            "training.keys.lookup",
            "training.keys.receipt",
            "training.keys.credential",
            "training.keys.log",
            "training.issuer.keystore");

    /** Settings that hold a password. */
    static final List<String> PASSWORDS = List.of("training.database.password", "training.keycloak.secret");

    /** The passwords of the demo and of the server's configuration before anyone has set one. */
    static final Set<String> DEMO_PASSWORDS = Set.of("demo", "training", "unset");

    private static final String DEMO_SUBJECT = "DEMO ONLY";

    @PostConstruct
    void refuseTheDemosKeys() {
        Map<String, byte[]> files = new TreeMap<>();
        KEY_FILES.forEach(name -> Settings.find(name).ifPresent(file -> files.put(name, content(name, file))));
        Map<String, String> passwords = PASSWORDS.stream()
                .filter(name -> Settings.find(name).isPresent())
                .collect(Collectors.toMap(name -> name, Settings::get));
        refusal(Settings.isDemo(), files, passwords, packedFingerprints()).ifPresent(line -> {
            throw new IllegalStateException(line);
        });
    }

    /**
     * The decision, of values only.
     *
     * @param files what the configured key files contain, by setting
     * @param passwords the configured passwords, by setting
     * @param demoKeys fingerprints of the demo's key files
     * @return why the application must not start, in one line naming the settings; empty where it may
     */
    static Optional<String> refusal(
            boolean demo, Map<String, byte[]> files, Map<String, String> passwords, Set<String> demoKeys) {
        if (demo) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        KEY_FILES.stream().filter(name -> !files.containsKey(name)).forEach(name -> reasons.add(name + " is not set"));
        files.forEach((name, content) -> {
            if (demoKeys.contains(fingerprint(content)) || isDemoCertificate(content)) {
                reasons.add(name + " names a key of the demo");
            }
        });
        for (String name : PASSWORDS) {
            String password = passwords.get(name);
            if (password == null) {
                reasons.add(name + " is not set");
            } else if (DEMO_PASSWORDS.contains(password)) {
                reasons.add(name + " is the demo's or the default");
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of("refusing to start without training.demo: " + String.join("; ", reasons)
                        + ". Make your own as docs/operations.md says.");
    }

    /** SHA-256 of the file without white space, so that a changed line end does not make a key a new one. */
    static String fingerprint(byte[] content) {
        ByteArrayOutputStream dense = new ByteArrayOutputStream(content.length);
        for (byte b : content) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                dense.write(b);
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dense.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isDemoCertificate(byte[] content) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(content))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .anyMatch(certificate ->
                            certificate.getSubjectX500Principal().getName().contains(DEMO_SUBJECT));
        } catch (CertificateException noCertificate) {
            return false;
        }
    }

    static Set<String> packedFingerprints() {
        try (InputStream list = DemoGuard.class.getResourceAsStream("/META-INF/demo-keys.sha256")) {
            if (list == null) {
                throw new IllegalStateException("the list of the demo's keys is missing from the application");
            }
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+")[0])
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the list of the demo's keys cannot be read", unreadable);
        }
    }

    private static byte[] content(String name, String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("setting " + name + ": file " + file + " cannot be read", unreadable);
        }
    }
}
