package care.training.certification.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An authority over HTTP: connected to within 5 seconds, answered within 15, with at most 256 kB. Answers are signed, so plain
 * HTTP, which most authorities offer, is as good as TLS.
 */
final class HttpAuthority implements Authority {
    static final String TIME_STAMP = "application/timestamp";
    static final String OCSP = "application/ocsp";

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);
    private static final int LARGEST = 256 * 1024;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;
    private final String request;
    private final String answer;

    /** @param kind {@link #OCSP} or {@link #TIME_STAMP} */
    HttpAuthority(URI address, String kind) {
        this.address = address;
        request = kind + (kind.equals(OCSP) ? "-request" : "-query");
        answer = kind + (kind.equals(OCSP) ? "-response" : "-reply");
    }

    /** A list that lies at an address; the same limits hold for it. */
    static PublishedList list(URI address) {
        return () -> send(HttpRequest.newBuilder(address)
                .timeout(ANSWERED_WITHIN)
                .header("Accept", "application/pkix-crl")
                .GET()
                .build());
    }

    @Override
    public byte[] ask(byte[] body) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", request)
                .header("Accept", answer)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** The limit of time is for the whole answer: one that begins and never ends would hold a worker for ever. */
    private static byte[] send(HttpRequest question) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> answer = CLIENT.sendAsync(question, BodyHandlers.ofInputStream());
        try {
            return answer.thenApplyAsync(HttpAuthority::content).get(ANSWERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(question.uri() + ": " + failed.getCause(), failed.getCause());
        } catch (TimeoutException tooSlow) {
            answer.thenAccept(HttpAuthority::breakOff);
            answer.cancel(true);
            throw new IOException(question.uri() + " does not answer in time", tooSlow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + question.uri(), stopped);
        }
    }

    private static byte[] content(HttpResponse<InputStream> answer) {
        try (InputStream content = answer.body()) {
            byte[] read = content.readNBytes(LARGEST + 1);
            if (answer.statusCode() != 200 || read.length > LARGEST) {
                throw new IOException("answered " + answer.statusCode() + " with " + read.length + " bytes");
            }
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void breakOff(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException alreadyGone) {
            // that is what was wanted
        }
    }
}
