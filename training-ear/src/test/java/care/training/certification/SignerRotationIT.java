package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Places;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.SignatureUtil;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An application where the association is one body of several: seal and key are its own, beside the platform's, and its first
 * key is taken out of the keystore.
 */
@WholePlatform
class SignerRotationIT {
    private static final String FIRST = "First Key of a Body";
    private static final String SECOND = "Second Key of a Body";
    private static final String PASSWORD = "of a test";

    private static Path keystore;
    private static Platform platform;

    @BeforeAll
    static void start() throws Exception {
        Places places = TestPlatform.platform().places();
        Path config = places.data().resolve("signers-config");
        places.copyConfig(config);
        Path certificate = config.resolve("certificate");
        Path rules = certificate.resolve("issuing.yaml");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace(
                                "sealOf: {value: " + PublishedExam.ASSOCIATION,
                                "sealOf: {value: " + PublishedExam.COLLEGE));
        Files.copy(
                certificate.resolve("seal.png"),
                certificate.resolve("seal-" + PublishedExam.ASSOCIATION + ".png"),
                StandardCopyOption.REPLACE_EXISTING);
        keystore = config.resolve("body.p12");
        keepOnly(FIRST);
        String own = "training.issuer." + PublishedExam.ASSOCIATION;
        platform = TestPlatform.platform()
                .startBeside(
                        "signers",
                        Map.of(
                                "training.config",
                                config.toString(),
                                own + ".keystore",
                                keystore.toString(),
                                own + ".password",
                                PASSWORD,
                                // no authority certified these keys
                                "training.signature.level",
                                "B-B"));
        PublishedExam.register(platform);
    }

    @AfterAll
    static void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void a_body_signs_with_its_own_key_and_what_that_signed_is_authentic_when_the_key_is_gone() throws Exception {
        byte[] before = issued("钥匙一");
        assertThat(signer(before)).isEqualTo("CN=" + FIRST);
        assertAuthentic(before);

        keepOnly(SECOND);
        byte[] after = issued("钥匙二");

        assertThat(signer(after)).isEqualTo("CN=" + SECOND);
        assertAuthentic(after);
        assertAuthentic(before);
    }

    /** The keystore has this key and no other; it is exchanged as an operator would, in one step. */
    private static void keepOnly(String name) throws Exception {
        KeyPair keys = ForeignCertificate.keys();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("signer", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
            ForeignCertificate.certificate(name, keys)
        });
        Path next = keystore.resolveSibling("next.p12");
        try (OutputStream out = Files.newOutputStream(next)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.move(next, keystore, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] issued(String name) {
        ApiClient association = ApiClient.machine(platform, "demo-association");
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(name);
        String number = Batches.number(Batches.issue(association, exam), 0);
        return association.get("/certificates/" + number + "/pdf").expect(200).body();
    }

    private static String signer(byte[] file) throws IOException {
        try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(file)))) {
            SignatureUtil signatures = new SignatureUtil(pdf);
            return signatures
                    .readSignatureData(signatures.getSignatureNames().get(0))
                    .getSigningCertificate()
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private static void assertAuthentic(byte[] file) {
        JsonObject answer = ApiClient.anonymous(platform)
                .post("/certificates/verification", "application/pdf", file)
                .expect(200)
                .json();
        assertThat(answer.getJsonArray("findings").getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("code"))
                .containsExactly("AS_ISSUED", "SIGNATURE_HOLDS");
        assertThat(answer.getBoolean("authentic")).isTrue();
    }
}
