package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.CosignerKey;
import care.training.platform.Application;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that publishes what a witness cosigned, and nothing before: beside one that has no witnesses, at the same log. */
@WholePlatform
class CosigningIT {
    private static final String NAME = "witness.example/w1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Platform platform = TestPlatform.platform();
    private final KeyPair pair;
    private final byte[] typed = new byte[33];
    private final byte[] id;

    /** Entries of the checkpoint that the witness cosigned last: one, some time ago. */
    private long known = 1;

    private volatile boolean refuses = true;

    CosigningIT() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        typed[0] = 4;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        id = Arrays.copyOf(sha.digest(typed), 4);
    }

    @Test
    void a_checkpoint_is_published_when_the_witness_has_cosigned_it() throws Exception {
        Employer.of(platform).check(Somebody.random());
        HttpServer witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        witness.createContext("/add-checkpoint", this::answer);
        witness.start();
        String key = NAME + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
        configure("http://127.0.0.1:" + witness.getAddress().getPort(), key);
        Map<String, String> settings = new HashMap<>(platform.settings());
        settings.put("training.config", folder.toString());
        Application node = Application.briefly(
                "witnessed", platform.places(), platform.ports().withOtherApplication(), settings);
        try {
            node.start();
            node.awaitReady(Duration.ofMinutes(3));
            URI checkpoint = node.address().resolve("/api/v1/ledger/checkpoint");
            assertThat(get(checkpoint).statusCode()).isEqualTo(404);
            refuses = false;
            HttpResponse<String> published = get(checkpoint);
            for (long end = System.nanoTime() + PATIENCE.toNanos();
                    published.statusCode() == 404 && System.nanoTime() < end;
                    published = get(checkpoint)) {
                Waiting.pause();
            }
            assertThat(published.statusCode()).isEqualTo(200);
            String note = published.body();
            String text = Checkpoint.read(note).text();
            assertThat(note).startsWith(text + "\n— ");
            assertThat(note.substring(text.length() + 1).lines()).hasSize(2);
            assertThat(note.lines().flatMap(line -> CosignerKey.read(key).verified(text, line).stream()))
                    .hasSize(1);
        } finally {
            node.stop();
            witness.stop(0);
        }
    }

    private void configure(String address, String key) throws IOException {
        platform.places().copyConfig(folder);
        Path file = folder.resolve("ledger/witnesses.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "witnesses: []",
                                "witnesses: [{name: One, url: '%s', key: '%s'}]".formatted(address, key))
                        .replace("threshold: {value: 0", "threshold: {value: 1")
                        .replace("RetrySeconds: 300", "RetrySeconds: 5"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text = Checkpoint.read(body.substring(body.indexOf("\n\n") + 2)).text();
        if (refuses) {
            send(exchange, 500, "not now\n");
        } else if (!body.startsWith("old " + known + "\n")) {
            send(exchange, 409, known + "\n");
        } else {
            known = Checkpoint.read(text).size();
            send(exchange, 200, cosigned(text, 1_795_000_000L) + "\n");
        }
    }

    private String cosigned(String text, long time) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] made = signature.sign();
            byte[] line = ByteBuffer.allocate(12 + made.length)
                    .put(id)
                    .putLong(time)
                    .put(made)
                    .array();
            return "— " + NAME + " " + Base64.getEncoder().encodeToString(line);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
