package care.training.certification.credential.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.certification.credential.CredentialRules.Fetching;
import care.training.kernel.outbound.LocalTls;
import care.training.kernel.outbound.PublicAddress;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server of our own on this machine, whose certificate is for localhost. */
class ForeignDocumentsTest {
    private static final Fetching LIMITS = new Fetching(Duration.ofSeconds(20), 1_000, 2);

    @TempDir
    private static Path folder;

    private static final ExecutorService ANSWERING = Executors.newCachedThreadPool();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void serve() throws IOException, InterruptedException, GeneralSecurityException {
        tls = LocalTls.in(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(ANSWERING);
        server.createContext("/", ForeignDocumentsTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        ANSWERING.shutdownNow();
    }

    @Test
    void a_document_within_the_limits_is_fetched_also_by_a_redirect() throws IOException {
        assertThat(fetch("/size/1000")).hasSize(1_000);
        assertThat(fetch("/redirect/1")).hasSize(10);
        assertThat(fetch("/redirect/2")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/size/1001", "/size/2000000", "/redirect/3", "/missing", "/to-http", "/to-nowhere", "/to-file"})
    void beyond_the_limits_nothing_is_fetched(String path) {
        assertThatThrownBy(() -> fetch(path)).isInstanceOf(IOException.class);
    }

    @Test
    void an_address_that_is_not_everybodys_is_not_even_connected_to() {
        int before = ASKED.get();
        assertThatThrownBy(() -> fetch("/size/1", LIMITS, PublicAddress::isOne, tls.getSocketFactory()))
                .hasMessageContaining("may not be reached");
        assertThat(ASKED.get()).isEqualTo(before);
    }

    @Test
    void the_address_is_looked_at_again_for_a_redirect() {
        AtomicInteger looked = new AtomicInteger();
        Predicate<InetAddress> onlyTheFirst = address -> looked.incrementAndGet() == 1;
        assertThatThrownBy(() -> fetch("/redirect/1", LIMITS, onlyTheFirst, tls.getSocketFactory()))
                .hasMessageContaining("may not be reached");
        assertThat(looked.get()).isEqualTo(2);
    }

    @Test
    @Timeout(15)
    void a_server_that_takes_its_time_is_not_waited_for() {
        Fetching hurried = new Fetching(Duration.ofSeconds(2), 1_000, 2);
        long start = System.nanoTime();
        assertThatThrownBy(() -> fetch("/slow", hurried, any -> true, tls.getSocketFactory()))
                .isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void a_server_whose_certificate_is_for_another_name_or_of_nobody_is_not_believed() {
        URI byNumber = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/size/1");
        assertThatThrownBy(() -> ForeignDocuments.fetch(byNumber, LIMITS, any -> true, tls.getSocketFactory()))
                .isInstanceOf(IOException.class);
        SSLSocketFactory everybodys = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThatThrownBy(() -> fetch("/size/1", LIMITS, any -> true, everybodys))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/", "file:///etc/passwd", "https://user@localhost/", "ftp://localhost/"})
    void other_addresses_than_https_are_not_fetched(String address) {
        assertThatThrownBy(
                        () -> ForeignDocuments.fetch(URI.create(address), LIMITS, any -> true, tls.getSocketFactory()))
                .hasMessageContaining("https");
    }

    private static byte[] fetch(String path) throws IOException {
        return fetch(path, LIMITS, any -> true, tls.getSocketFactory());
    }

    private static byte[] fetch(
            String path, Fetching limits, Predicate<InetAddress> reachable, SSLSocketFactory factory)
            throws IOException {
        URI address = URI.create("https://localhost:" + server.getAddress().getPort() + path);
        return ForeignDocuments.fetch(address, limits, reachable, factory);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        String[] path = exchange.getRequestURI().getPath().split("/");
        switch (path[1]) {
            case "size" -> send(exchange, Integer.parseInt(path[2]));
            case "redirect" -> {
                int left = Integer.parseInt(path[2]) - 1;
                redirect(exchange, left == 0 ? "/size/10" : "/redirect/" + left);
            }
            case "to-http" -> redirect(exchange, "http://localhost/");
            case "to-file" -> redirect(exchange, "file:///etc/passwd");
            case "to-nowhere" -> redirect(exchange, "https://");
            case "slow" -> drip(exchange);
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, int size) throws IOException {
        exchange.sendResponseHeaders(200, size);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** A byte now and then, so that no single read takes long. */
    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 500);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 500; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
