package care.training.notification;

import care.training.platform.Waiting;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An employer's system on this machine: it drops, delays and refuses as it is told, then takes what comes. */
public final class Receiver implements AutoCloseable {
    private static final String PASSWORD = "password";

    /** What it does with the next request; it takes it when nothing is said. */
    public enum Mood {
        DROP,
        REFUSE,
        /** Refuses this event, and each repeat of it until all is forgiven ({@link #forgive}). */
        REJECT,
        /** Takes its time, longer than until the next worker looks, and then takes it. */
        DELAY,
        /** Takes it and says so to nobody, so that it is sent again. */
        LOSE_ANSWER,
        /** Takes it and says so only when it is told to ({@link #letGo}). */
        HOLD
    }

    /** A request as it came; header names in small letters. */
    public record Request(Map<String, String> headers, byte[] body, boolean taken) {
        public JsonObject event() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        public String id() {
            return event().getString("id");
        }
    }

    private final HttpsServer server;
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final Deque<Mood> moods = new ConcurrentLinkedDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<String> rejected = ConcurrentHashMap.newKeySet();
    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    private Receiver(HttpsServer server) {
        this.server = server;
    }

    /** @param trusted where its certificate is put for the platform to trust */
    public static Receiver start(Path folder, Path trusted)
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls(folder, trusted)));
        Receiver receiver = new Receiver(server);
        server.setExecutor(receiver.answering);
        server.createContext("/", receiver::answer);
        server.start();
        return receiver;
    }

    public String address() {
        return "https://localhost:" + server.getAddress().getPort() + "/alerts";
    }

    public void will(Mood... next) {
        moods.addAll(List.of(next));
    }

    public List<Request> requests() {
        return requests;
    }

    public List<Request> taken() {
        return requests.stream().filter(Request::taken).toList();
    }

    /** Takes from now on what it has rejected. */
    public void forgive() {
        rejected.clear();
    }

    /** Answers what is held. */
    public void letGo() {
        held.countDown();
    }

    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> String.join(", ", header.getValue())));
            Mood mood = moods.poll();
            if (mood == Mood.DELAY) {
                delay();
            }
            String id = new Request(headers, body, false).id();
            if (mood == Mood.REJECT) {
                rejected.add(id);
            }
            boolean rejects = rejected.contains(id);
            boolean takes = mood != Mood.DROP && mood != Mood.REFUSE && !rejects;
            requests.add(new Request(headers, body, takes));
            if (mood == Mood.HOLD) {
                held.await();
            }
            if (mood != Mood.DROP && mood != Mood.LOSE_ANSWER) {
                exchange.sendResponseHeaders(rejects ? 400 : takes ? 204 : 503, -1);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
            exchange.close();
        }
    }

    /** Two more seconds in which other workers wake. */
    private static void delay() {
        for (int i = 0; i < 10; i++) {
            Waiting.pause();
        }
    }

    private static SSLContext tls(Path folder, Path trusted)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path pair = folder.resolve("receiver.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        pair.toString())
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(pair)) {
            store.load(content, PASSWORD.toCharArray());
        }
        Files.writeString(
                trusted,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getCertificate("receiver").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdownNow();
    }
}
