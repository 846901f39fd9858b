package care.training.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks witnesses over HTTP, all at once, so that none waits for another. What they answer is signed or not believed. */
public final class WitnessClient {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);

    /** A cosignature has some hundred bytes. */
    private static final int LARGEST = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Returns when each has answered or was waited for long enough. */
    public Map<WitnessQuestion, WitnessAnswer> ask(List<WitnessQuestion> questions, Duration patience) {
        Map<WitnessQuestion, CompletableFuture<WitnessAnswer>> asked =
                questions.stream().collect(Collectors.toMap(Function.identity(), question -> ask(question, patience)));
        return asked.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                .join()));
    }

    private CompletableFuture<WitnessAnswer> ask(WitnessQuestion question, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(question.witness().addCheckpoint())
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(question.body()))
                .build();
        return client.sendAsync(request, BodyHandlers.ofInputStream())
                .thenApplyAsync(answer -> WitnessAnswer.of(question, answer.statusCode(), read(answer)))
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> WitnessAnswer.none("no answer: " + rootOf(failed)));
    }

    private static String read(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static String rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
