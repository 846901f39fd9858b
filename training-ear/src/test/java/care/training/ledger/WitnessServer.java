package care.training.ledger;

import care.training.ledger.tree.Checkpoint;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A witness on this machine that knew one entry of the log, some time ago; it refuses until it is told not to. */
final class WitnessServer implements AutoCloseable {
    private static final long TIME = 1_795_000_000L;

    private final String name;
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final byte[] typed = new byte[33];
    private final byte[] id;

    /** Entries of the checkpoint that it cosigned last. */
    private long known = 1;

    private boolean refuses = true;
    private boolean cosigned;

    /** @param name as its key says it */
    WitnessServer(String name) throws IOException, GeneralSecurityException {
        this.name = name;
        byte[] encoded = pair.getPublic().getEncoded();
        typed[0] = 4;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        id = Arrays.copyOf(sha.digest(typed), 4);
        server.createContext("/add-checkpoint", this::answer);
        server.start();
    }

    /** Its entry in the list of witnesses. */
    String entry() {
        return "{name: '%s', url: 'http://127.0.0.1:%d', key: '%s'}"
                .formatted(name, server.getAddress().getPort(), key());
    }

    /** As it publishes it. */
    String key() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    synchronized void isWilling() {
        refuses = false;
    }

    synchronized boolean hasCosigned() {
        return cosigned;
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
            cosigned = true;
            send(exchange, 200, cosignature(text) + "\n");
        }
    }

    private String cosignature(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + TIME + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] made = signature.sign();
            byte[] line = ByteBuffer.allocate(12 + made.length)
                    .put(id)
                    .putLong(TIME)
                    .put(made)
                    .array();
            return "— " + name + " " + Base64.getEncoder().encodeToString(line);
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

    @Override
    public void close() {
        server.stop(0);
    }
}
