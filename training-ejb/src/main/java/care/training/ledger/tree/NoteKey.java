package care.training.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key that notes are signed or verified by (C2SP signed-note): Ed25519, known by a name and the first four bytes of
 * a hash over name and key.
 */
public final class NoteKey {
    private static final String ALGORITHM = "Ed25519";
    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;
    private static final String DASH = "— ";

    private final String name;
    private final PublicKey publicKey;
    private final byte[] raw;
    private final byte[] id;

    /**
     * @param name no blanks and no plus sign, by convention the log's origin
     * @throws IllegalArgumentException where the name cannot be written in a note
     */
    public NoteKey(String name, PublicKey publicKey) {
        if (name.isBlank() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new IllegalArgumentException("a key's name has no blanks and no plus sign: " + name);
        }
        this.name = name;
        this.publicKey = publicKey;
        // the key itself is the last part of its X.509 form (RFC 8410, section 4)
        byte[] encoded = publicKey.getEncoded();
        this.raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        MessageDigest sha = TreeHash.sha256();
        sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(ED25519);
        this.id = Arrays.copyOf(sha.digest(raw), ID_BYTES);
    }

    /** The verifier's key as others write it down: name, id in hexadecimal digits, and type with key in base64. */
    public String verifierKey() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, KEY_BYTES);
        return name + "+" + java.util.HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The text, a blank line and its signature. */
    public String signed(String text, PrivateKey key) {
        return text + "\n" + signatureLine(text, key);
    }

    /** A line that a signed note may be given in addition, as a witness does. */
    public String signatureLine(String text, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] made = signature.sign();
            byte[] line = Arrays.copyOf(id, ID_BYTES + made.length);
            System.arraycopy(made, 0, line, ID_BYTES, made.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the log's key cannot sign: " + unusable.getMessage(), unusable);
        }
    }

    /** Whether one of the signatures under a note is this key's and holds; others are passed over. */
    public boolean verifies(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return false;
        }
        String text = note.substring(0, end + 1);
        return note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(DASH + name + " "))
                .anyMatch(line -> holds(text, line.substring((DASH + name + " ").length())));
    }

    private boolean holds(String text, String encoded) {
        try {
            byte[] line = Base64.getDecoder().decode(encoded);
            if (line.length <= ID_BYTES || !Arrays.equals(id, Arrays.copyOf(line, ID_BYTES))) {
                return false;
            }
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(line, ID_BYTES, line.length - ID_BYTES);
        } catch (IllegalArgumentException | GeneralSecurityException malformed) {
            // what is no signature does not hold
            return false;
        }
    }
}
