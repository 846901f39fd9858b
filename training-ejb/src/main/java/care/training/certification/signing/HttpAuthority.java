package care.training.certification.signing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

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

    private static byte[] send(HttpRequest question) throws IOException {
        URI address = question.uri();
        try {
            HttpResponse<InputStream> response = CLIENT.send(question, BodyHandlers.ofInputStream());
            try (InputStream content = response.body()) {
                byte[] read = content.readNBytes(LARGEST + 1);
                if (response.statusCode() != 200 || read.length > LARGEST) {
                    throw new IOException(
                            address + " answered " + response.statusCode() + " with " + read.length + " bytes");
                }
                return read;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + address, stopped);
        }
    }
}
