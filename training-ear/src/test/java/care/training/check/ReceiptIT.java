package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.ledger.PublishedLog;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.NoteKey;
import care.training.ledger.tree.Proofs;
import care.training.ledger.tree.TreeHash;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.Test;

/** The receipt of a check: with its proof as a stranger verifies it offline, and as the platform verifies it for anybody. */
@WholePlatform
class ReceiptIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform = TestPlatform.platform();
    private final Employer employer = Employer.of(platform);
    private final ApiClient anybody = ApiClient.anonymous(platform);

    @Test
    void the_document_verifies_offline_with_the_keys_of_issuer_and_log_alone() throws Exception {
        JsonObject check = employer.check(Somebody.random());
        JsonObject document = document(check.getString("id"));
        JWKSet issuer = JWKSet.parse(anybody.get("/issuer/keys").expect(200).text());
        NoteKey log = new PublishedLog(platform).key();

        JWSObject jws = JWSObject.parse(document.getString("protected") + "." + document.getString("payload") + "."
                + document.getString("signature"));
        assertThat(jws.verify(new ECDSAVerifier(
                        issuer.getKeyByKeyId(jws.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(jws.serialize()).isEqualTo(check.getString("receipt"));
        byte[] digest = digest(jws);
        JsonObject proof = document.getJsonObject("header").getJsonObject("proof");
        assertThat(log.verifies(proof.getString("checkpoint"))).isTrue();
        Checkpoint checkpoint = Checkpoint.read(proof.getString("checkpoint"));
        assertThat(Proofs.includes(
                        TreeHash.leaf(digest),
                        proof.getJsonNumber("index").longValue(),
                        checkpoint.size(),
                        checkpoint.root(),
                        PublishedLog.hashes(proof)))
                .isTrue();
        assertThat(anybody.get("/ledger/digests/" + HexFormat.of().formatHex(digest) + "/proof")
                        .expect(200)
                        .json()
                        .getJsonNumber("index"))
                .isEqualTo(proof.getJsonNumber("index"));
    }

    @Test
    void anybody_has_a_receipt_verified_and_is_told_what_it_says_or_that_it_was_changed() {
        JsonObject check = employer.check(Somebody.random());
        String id = check.getString("id");
        JsonObject document = document(id);

        JsonObject proved = verification(document.toString());
        assertThat(proved.getString("verdict")).isEqualTo("PROVEN");
        assertThat(proved.getJsonObject("receipt").getString("id")).isEqualTo(id);
        assertThat(proved.getJsonObject("receipt").getString("outcome")).isEqualTo(check.getString("outcome"));
        assertThat(codes(proved)).containsExactly("SIGNED_AND_WHOLE", "PROVED_BY_ITSELF");
        JsonObject alone = verification(check.getString("receipt"));
        assertThat(alone.getString("verdict")).isEqualTo("PROVEN");
        assertThat(codes(alone)).containsExactly("SIGNED_AND_WHOLE", "PROVED_BY_THE_LOG");
        assertThat(alone.getJsonObject("place").getJsonNumber("index"))
                .isEqualTo(proved.getJsonObject("place").getJsonNumber("index"));

        String payload = document.getString("payload");
        JsonObject changed = verification(document.toString().replace(payload, payload.substring(4)));
        assertThat(changed.getString("verdict")).isEqualTo("NOT_OURS");
        assertThat(changed.containsKey("receipt")).isFalse();
        assertThat(codes(changed)).containsExactly("CHANGED");
        assertThat(verification("no receipt").getString("verdict")).isEqualTo("UNREADABLE");
    }

    @Test
    void the_paper_of_a_check_carries_the_receipt_with_its_proof() throws IOException {
        String id = employer.check(Somebody.random()).getString("id");
        document(id);

        ApiClient client = employer.client();
        byte[] pdf = client.send(client.request("/checks/" + id + "/receipt")
                        .header("Accept", "application/pdf")
                        .GET())
                .expect(200)
                .body();

        try (PDDocument paper = Loader.loadPDF(pdf)) {
            byte[] carried = new PDDocumentNameDictionary(paper.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames()
                    .get("receipt.jose.json")
                    .getEmbeddedFile()
                    .toByteArray();
            JsonObject answer = verification(new String(carried, StandardCharsets.UTF_8));
            assertThat(answer.getString("verdict")).isEqualTo("PROVEN");
            assertThat(answer.getJsonObject("receipt").getString("id")).isEqualTo(id);
        }
    }

    private JsonObject verification(String handedIn) {
        return anybody.post("/receipts/verification", "application/jose", handedIn.getBytes(StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    private static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("code"))
                .toList();
    }

    private JsonObject document(String id) {
        Answer answer = asked(id);
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                answer.status() == 409 && System.nanoTime() < end;
                answer = asked(id)) {
            assertThat(answer.json().getString("type")).endsWith("/not-yet-in-log");
            Waiting.pause();
        }
        return answer.expect(200).json();
    }

    private Answer asked(String id) {
        ApiClient client = employer.client();
        return client.send(client.request("/checks/" + id + "/receipt")
                .header("Accept", "application/jose+json")
                .GET());
    }

    /** As docs/adr/0023 has it: SHA-256 over salt, kind, a zero byte, reference and payload. */
    private static byte[] digest(JWSObject jws) throws GeneralSecurityException {
        Map<?, ?> commitment = (Map<?, ?>) jws.getHeader().getCustomParam("log");
        UUID reference = UUID.fromString((String) commitment.get("reference"));
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.writeBytes(new Base64URL((String) commitment.get("salt")).decode());
        entry.writeBytes(((String) commitment.get("kind")).getBytes(StandardCharsets.US_ASCII));
        entry.write(0);
        entry.writeBytes(ByteBuffer.allocate(16)
                .putLong(reference.getMostSignificantBits())
                .putLong(reference.getLeastSignificantBits())
                .array());
        entry.writeBytes(jws.getPayload().toBytes());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(entry.toByteArray());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(commitment.get("digest"));
        return digest;
    }
}
