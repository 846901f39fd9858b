package care.training.certification;

import care.training.certification.signing.OwnAuthority;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A time stamp authority, an OCSP responder and a revocation list as an application outside the demo reaches them: over HTTP,
 * each at an address of its own, which a test lets fail in one way or another.
 */
final class SigningServices implements AutoCloseable {
    private static final char[] PASSWORD = "demo".toCharArray();

    /** What becomes of a question. */
    enum Conduct {
        ANSWERS,
        /** Status 500. */
        FAILS,
        /** Begins to answer and does not end. */
        HANGS,
        /** Stamps a time an hour ago. */
        STAMPS_EARLY
    }

    private final Clock clock = Clock.systemUTC();
    private final KeyStore keys;
    private final byte[] list;
    private final BigInteger issuer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger stampsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger stamped = new AtomicInteger();
    private final Queue<Held> holding = new ConcurrentLinkedQueue<>();
    private volatile Conduct stamping = Conduct.ANSWERS;
    private volatile Conduct answering = Conduct.ANSWERS;
    private volatile boolean issuerRevoked;
    private HttpServer server;

    /** One question for a stamp that is answered late. */
    static final class Held {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answered = new CountDownLatch(1);

        void awaitAsked() throws InterruptedException {
            if (!asked.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody asks for a stamp");
            }
        }

        void answer() {
            answered.countDown();
        }

        private void hold() throws InterruptedException {
            asked.countDown();
            answered.await();
        }
    }

    /** @param keys the folder of the demo's */
    SigningServices(Path keys) {
        try {
            this.keys = store(keys.resolve("authority.p12"));
            list = Files.readAllBytes(keys.resolve("ca.crl"));
            KeyStore issuers = store(keys.resolve("issuer.p12"));
            issuer = ((X509Certificate) issuers.getCertificate(issuers.aliases().nextElement())).getSerialNumber();
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
        open(0);
    }

    /** Of an application that asks here. */
    Map<String, String> settings() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "training.tsa.url", address + "/tsa",
                "training.ocsp.url", address + "/ocsp",
                "training.crl.url", address + "/crl");
    }

    void stamp(Conduct conduct) {
        stampsLeft.set(Integer.MAX_VALUE);
        stamping = conduct;
    }

    /** Of the questions for a stamp to come, the next waits for its answer. */
    Held holdNext() {
        Held held = new Held();
        holding.add(held);
        return held;
    }

    /** How many stamps were given. */
    int stamped() {
        return stamped.get();
    }

    /** The time stamp authority fails after so many stamps. */
    void stampOnly(int stamps) {
        stampsLeft.set(stamps);
        stamping = Conduct.ANSWERS;
    }

    /** Of responder and list. */
    void answer(Conduct conduct) {
        answering = conduct;
    }

    /** Since an hour. */
    void revokeIssuer(boolean revoked) {
        issuerRevoked = revoked;
    }

    /** Connections are refused. */
    void leave() {
        server.stop(0);
    }

    void comeBack() {
        open(server.getAddress().getPort());
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void open(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/tsa", exchange -> serve(exchange, stampingNow(), this::timeStamp));
        server.createContext("/ocsp", exchange -> serve(exchange, answering, authority(clock)::standing));
        server.createContext("/crl", exchange -> serve(exchange, answering, asked -> list));
        server.start();
    }

    private byte[] timeStamp(byte[] asked) throws IOException, InterruptedException {
        Held held = holding.poll();
        if (held != null) {
            held.hold();
        }
        Clock by = stamping == Conduct.STAMPS_EARLY ? Clock.offset(clock, Duration.ofHours(-1)) : clock;
        byte[] stamp = authority(by).timeStamp(asked);
        stamped.incrementAndGet();
        return stamp;
    }

    private Conduct stampingNow() {
        return stampsLeft.getAndDecrement() > 0 ? stamping : Conduct.FAILS;
    }

    private OwnAuthority authority(Clock by) {
        Instant since = clock.instant().minus(Duration.ofHours(1));
        try {
            return new OwnAuthority(
                    entry("tsa"), entry("ocsp"), list::clone, issuerRevoked ? Map.of(issuer, since) : Map.of(), by);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** An answer to what was asked. */
    private interface Answering {
        byte[] to(byte[] asked) throws IOException, InterruptedException;
    }

    private void serve(HttpExchange exchange, Conduct conduct, Answering answering) throws IOException {
        try (exchange;
                InputStream question = exchange.getRequestBody()) {
            byte[] asked = question.readAllBytes();
            if (conduct == Conduct.FAILS) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            byte[] answer = answering.to(asked);
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                if (conduct == Conduct.HANGS) {
                    out.write(answer, 0, 1);
                    out.flush();
                    end.await();
                }
                out.write(answer);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private OwnAuthority.Entry entry(String alias) throws GeneralSecurityException {
        return new OwnAuthority.Entry(
                (PrivateKey) keys.getKey(alias, PASSWORD),
                Arrays.stream(keys.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList());
    }

    private static KeyStore store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, PASSWORD);
        }
        return store;
    }
}
