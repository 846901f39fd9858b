package care.training.ledger.witness;

import care.training.ledger.tree.Checkpoint;
import care.training.ledger.tree.CosignerKey;
import care.training.ledger.tree.NoteKey;
import care.training.ledger.tree.Proofs;
import care.training.ledger.tree.Tree;
import care.training.ledger.tree.TreeHash;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A witness as the specification has it: it knows one log, cosigns what grew out of what it saw, and answers over HTTP. */
public final class TestWitness implements AutoCloseable {
    private static final long TIME = 1_795_000_000L;

    private final String name;
    private final KeyPair pair;
    private final NoteKey log;
    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private long size;
    private TreeHash root = new Tree(0, (level, number) -> new byte[0]).root();
    private boolean signsWrongly;

    /** @param log the key of the log that it knows; null if none */
    public TestWitness(String name, NoteKey log) throws GeneralSecurityException, IOException {
        this.name = name;
        this.log = log;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/w/add-checkpoint", this::answer);
        server.start();
    }

    /** As it publishes it. */
    public String verifierKey() throws GeneralSecurityException {
        return verifierKey(name, (byte) 4, pair);
    }

    static String verifierKey(String name, byte type, KeyPair pair) throws GeneralSecurityException {
        byte[] typed = typed(type, pair);
        return name + "+" + HexFormat.of().formatHex(id(name, typed)) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w");
    }

    public Witness witness() throws GeneralSecurityException {
        return new Witness(name, address(), CosignerKey.read(verifierKey()));
    }

    /** From now on its signatures do not hold. */
    void signWrongly() {
        signsWrongly = true;
    }

    /** The bodies that it was sent. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** A line that cosigns a checkpoint's text. */
    String cosigned(String text, long time) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] made = signature.sign();
            return "— " + name + " "
                    + Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(4 + 8 + made.length)
                                    .put(id(name, typed((byte) 4, pair)))
                                    .putLong(time)
                                    .put(made)
                                    .array());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] typed(byte type, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] typed = new byte[33];
        typed[0] = type;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        return typed;
    }

    private static byte[] id(String name, byte[] typed) throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        return Arrays.copyOf(sha.digest(typed), 4);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(body);
        try {
            answer(exchange, body);
        } catch (RuntimeException malformed) {
            send(exchange, 400, "malformed\n");
        }
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        int end = body.indexOf("\n\n");
        List<String> lines = body.substring(0, end).lines().toList();
        String note = body.substring(end + 2);
        long old = Long.parseLong(lines.get(0).substring("old ".length()));
        List<TreeHash> proof = lines.stream()
                .skip(1)
                .map(line -> TreeHash.of(Base64.getDecoder().decode(line)))
                .toList();
        Checkpoint checkpoint = Checkpoint.read(note);
        if (log == null) {
            send(exchange, 404, "");
        } else if (!log.verifies(note)) {
            send(exchange, 403, "");
        } else if (old != size) {
            exchange.getResponseHeaders().add("Content-Type", "text/x.tlog.size");
            send(exchange, 409, size + "\n");
        } else if (!Proofs.areConsistent(old, root, checkpoint.size(), checkpoint.root(), proof)) {
            send(exchange, 422, "");
        } else {
            size = checkpoint.size();
            root = checkpoint.root();
            send(exchange, 200, cosigned(signsWrongly ? "another text\n" : checkpoint.text(), TIME) + "\n");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
