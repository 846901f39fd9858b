package care.training.ledger.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key that a witness's cosignatures are verified by (C2SP tlog-cosignature, {@code cosignature/v1}): Ed25519 over the
 * time and the checkpoint. Its type is another than that of {@link NoteKey}, so that the one is never taken for the other.
 */
public final class CosignerKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte COSIGNATURE_V1 = 4;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;
    private static final String DASH = "— ";

    /** RFC 8410, section 4: what stands before the 32 bytes of a public key. */
    private static final String PUBLIC_PREFIX = "302a300506032b6570032100";

    private final String name;
    private final byte[] id;
    private final byte[] typed;
    private final PublicKey key;

    private CosignerKey(String name, byte[] typed) throws GeneralSecurityException {
        this.name = name;
        this.typed = typed;
        MessageDigest sha = TreeHash.sha256();
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        this.id = Arrays.copyOf(sha.digest(typed), ID_BYTES);
        this.key = KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(
                        HexFormat.of().parseHex(PUBLIC_PREFIX + HexFormat.of().formatHex(typed, 1, typed.length))));
    }

    /**
     * Reads a verifier key as witnesses publish it: name, id in hexadecimal digits, and type with key in base64.
     *
     * @throws IllegalArgumentException where it is none, is of another type, or its id is not that of name and key
     */
    public static CosignerKey read(String written) {
        String[] parts = written.split("\\+", 3);
        if (parts.length < 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("not a verifier key: " + written);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != COSIGNATURE_V1) {
            throw new IllegalArgumentException("not a key of cosignature/v1, type 4 with Ed25519: " + written);
        }
        try {
            CosignerKey read = new CosignerKey(parts[0], typed);
            if (!HexFormat.of().formatHex(read.id).equals(parts[1])) {
                throw new IllegalArgumentException("the id is not that of name and key: " + written);
            }
            return read;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("not a key on Ed25519: " + written, unusable);
        }
    }

    public String name() {
        return name;
    }

    /** As others write it down; it tells one witness's key from every other. */
    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether the two are the same key, whatever their names. */
    public boolean isSameKey(CosignerKey other) {
        return Arrays.equals(typed, other.typed);
    }

    /** Whether a signature line says that it is by this key; it need not hold. */
    public boolean isNamedBy(String line) {
        return signatureIn(line).isPresent();
    }

    /**
     * The cosignature of a line; empty where the line is by another key, or does not hold.
     *
     * @param text of the checkpoint, without any signature
     * @param line without its line feed
     */
    public Optional<Cosignature> verified(String text, String line) {
        return signatureIn(line)
                .filter(signature -> signature.length == ID_BYTES + Long.BYTES + SIGNATURE_BYTES)
                .filter(signature -> holds(text, signature))
                .map(signature -> new Cosignature(verifierKey(), time(signature), line + "\n"));
    }

    /** What the witness signs. */
    static byte[] message(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<byte[]> signatureIn(String line) {
        String start = DASH + name + " ";
        if (!line.startsWith(start)) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getDecoder().decode(line.substring(start.length()));
            return Optional.of(signature)
                    .filter(bytes -> bytes.length > ID_BYTES && Arrays.equals(id, Arrays.copyOf(bytes, ID_BYTES)));
        } catch (IllegalArgumentException malformed) {
            // what is no base64 is nobody's signature
            return Optional.empty();
        }
    }

    private static long time(byte[] signature) {
        return ByteBuffer.wrap(signature, ID_BYTES, Long.BYTES).getLong();
    }

    private boolean holds(String text, byte[] made) {
        long time = time(made);
        if (time < 0) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message(text, time));
            return signature.verify(made, ID_BYTES + Long.BYTES, SIGNATURE_BYTES);
        } catch (GeneralSecurityException malformed) {
            // what is no signature does not hold
            return false;
        }
    }
}
