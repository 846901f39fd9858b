package care.training.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.kernel.outbound.LocalTls;
import care.training.kernel.outbound.PublicAddress;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of our own on this machine, whose certificate is for localhost. */
class ReceiversTest {
    @TempDir
    private static Path folder;

    private static final ExecutorService ANSWERING = Executors.newCachedThreadPool();
    private static final CountDownLatch DONE = new CountDownLatch(1);
    /** By path: what an earlier test gave up waiting for may still arrive. */
    private static final Map<String, Integer> ASKED = new ConcurrentHashMap<>();

    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void serve() throws IOException, InterruptedException, GeneralSecurityException {
        tls = LocalTls.in(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(ANSWERING);
        server.createContext("/", ReceiversTest::answer);
        server.start();
    }

    @AfterAll
    static void stop() {
        DONE.countDown();
        server.stop(0);
        ANSWERING.shutdownNow();
    }

    @Test
    void the_status_is_what_it_came_to_and_a_redirect_is_not_followed() {
        assertThat(post("/204")).isEqualTo("204");
        assertThat(post("/500")).isEqualTo("500");
        int followed = asked("/204");
        assertThat(post("/302")).isEqualTo("302");
        assertThat(asked("/204")).isEqualTo(followed);
    }

    @Test
    void a_connection_that_breaks_off_is_not_tried_again_by_itself() {
        assertThat(post("/drop")).isEqualTo("UNREACHABLE");
        assertThat(asked("/drop")).isEqualTo(1);
    }

    @Test
    void who_does_not_answer_in_time_is_left() {
        assertThat(post("/wait", Duration.ofMillis(300), any -> true, tls.getSocketFactory()))
                .isEqualTo("TIMED_OUT");
    }

    @Test
    void an_address_of_our_own_network_is_not_asked_and_a_stranger_is_not_trusted() {
        int asked = asked("/204");
        assertThat(post("/204", Duration.ofSeconds(10), PublicAddress::isOne, tls.getSocketFactory()))
                .isEqualTo("FORBIDDEN_ADDRESS");
        assertThat(post("/204", Duration.ofSeconds(10), any -> true, (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo("NO_TRUST");
        assertThat(asked("/204")).isEqualTo(asked);
    }

    private static int asked(String path) {
        return ASKED.getOrDefault(path, 0);
    }

    private static String post(String path) {
        return post(path, Duration.ofSeconds(10), any -> true, tls.getSocketFactory());
    }

    private static String post(String path, Duration within, Predicate<InetAddress> reachable, SSLSocketFactory tls) {
        return Receivers.post(
                URI.create("https://localhost:" + server.getAddress().getPort() + path),
                Map.of("Content-Type", "application/json"),
                "{}".getBytes(StandardCharsets.UTF_8),
                within,
                reachable,
                tls);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
        exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestURI().getPath()) {
            case "/drop" -> exchange.close();
            case "/wait" -> wait(exchange);
            default -> {
                exchange.getResponseHeaders().add("Location", "/204");
                exchange.sendResponseHeaders(
                        Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), -1);
                exchange.close();
            }
        }
    }

    private static void wait(HttpExchange exchange) {
        try {
            DONE.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }
}
