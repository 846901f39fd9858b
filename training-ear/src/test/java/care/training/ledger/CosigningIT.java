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
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that publishes what two witnesses cosigned, and nothing before: beside one that has no witnesses, at the same log. */
@WholePlatform
class CosigningIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Platform platform = TestPlatform.platform();

    @Test
    void a_checkpoint_is_published_when_both_witnesses_have_cosigned_it() throws Exception {
        Employer.of(platform).check(Somebody.random());
        try (WitnessServer first = new WitnessServer("witness.example/w1");
                WitnessServer second = new WitnessServer("witness.example/w2")) {
            configure(first, second);
            Map<String, String> settings = new HashMap<>(platform.settings());
            settings.put("training.config", folder.toString());
            Application node = Application.briefly(
                    "witnessed", platform.places(), platform.ports().withOtherApplication(), settings);
            try {
                node.start();
                node.awaitReady(Duration.ofMinutes(3));
                URI checkpoint = node.address().resolve("/api/v1/ledger/checkpoint");
                assertThat(get(checkpoint).statusCode()).as("cosigned by none").isEqualTo(404);
                first.isWilling();
                Waiting.until("the first has cosigned", PATIENCE, first::hasCosigned);
                assertThat(get(checkpoint).statusCode())
                        .as("cosigned by one of two")
                        .isEqualTo(404);
                second.isWilling();
                Waiting.until("it is published", PATIENCE, () -> get(checkpoint).statusCode() == 200);
                String note = get(checkpoint).body();
                String text = Checkpoint.read(note).text();
                assertThat(note).startsWith(text + "\n— ");
                assertThat(note.substring(text.length() + 1).lines()).hasSize(3);
                for (WitnessServer witness : List.of(first, second)) {
                    CosignerKey key = CosignerKey.read(witness.key());
                    assertThat(note.lines().flatMap(line -> key.verified(text, line).stream()))
                            .hasSize(1);
                }
            } finally {
                node.stop();
            }
        }
    }

    private void configure(WitnessServer first, WitnessServer second) throws IOException {
        platform.places().copyConfig(folder);
        Path file = folder.resolve("ledger/witnesses.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("witnesses: []", "witnesses: [%s, %s]".formatted(first.entry(), second.entry()))
                        .replace("threshold: {value: 0", "threshold: {value: 2")
                        .replace("RetrySeconds: 300", "RetrySeconds: 5"));
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
