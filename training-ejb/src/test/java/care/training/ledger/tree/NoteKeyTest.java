package care.training.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class NoteKeyTest {
    private static final String ORIGIN = "training.example/log";

    private final KeyPair pair;
    private final NoteKey key;

    NoteKeyTest() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = new NoteKey(ORIGIN, pair.getPublic());
    }

    private String note() {
        return key.signed(new Checkpoint(ORIGIN, 8, TreeHash.leaf(new byte[0])).text(), pair.getPrivate());
    }

    /** The example of C2SP signed-note, made by another implementation. */
    @Test
    void a_note_of_the_specification_is_verified() throws GeneralSecurityException {
        NoteKey example = verifier("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String note =
                "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
                        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
        assertThat(example.verifies(note)).isTrue();
        assertThat(example.verifies(note.replace("answer", "cause"))).isFalse();
        assertThat(example.verifierKey()).startsWith("PeterNeumann+c74f20a3+");
    }

    @Test
    void a_checkpoint_is_read_as_it_was_signed() {
        String note = note();
        assertThat(key.verifies(note)).isTrue();
        assertThat(Checkpoint.read(note)).isEqualTo(new Checkpoint(ORIGIN, 8, TreeHash.leaf(new byte[0])));
    }

    @Test
    void nothing_else_is_verified() throws GeneralSecurityException {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(new NoteKey(ORIGIN, other.getPublic()).verifies(note())).isFalse();
        assertThat(key.verifies(note().replace("\n8\n", "\n9\n"))).isFalse();
        assertThat(key.verifies("no note at all")).isFalse();
        assertThat(key.verifies("text\n\n— " + ORIGIN + " AAAA\n")).isFalse();
        assertThat(key.verifies("text\n\n— " + ORIGIN + " ***\n")).isFalse();
    }

    @Test
    void another_signature_may_stand_beside_it() throws GeneralSecurityException {
        KeyPair witness = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey witnessed = new NoteKey("witness.example", witness.getPublic());
        String text = new Checkpoint(ORIGIN, 8, TreeHash.leaf(new byte[0])).text();
        String note = note() + witnessed.signatureLine(text, witness.getPrivate());
        assertThat(key.verifies(note)).isTrue();
        assertThat(witnessed.verifies(note)).isTrue();
    }

    @Test
    void a_name_that_would_break_a_note_is_refused() {
        assertThatThrownBy(() -> new NoteKey("two words", pair.getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checkpoint.read("origin\n-1\nAAAA\n")).isInstanceOf(IllegalArgumentException.class);
    }

    private static NoteKey verifier(String written) throws GeneralSecurityException {
        String[] parts = written.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] prefix = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
        byte[] encoded = new byte[prefix.length + typed.length - 1];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(typed, 1, encoded, prefix.length, typed.length - 1);
        assertThat(new String(encoded, StandardCharsets.ISO_8859_1)).hasSize(44);
        return new NoteKey(parts[0], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    }
}
