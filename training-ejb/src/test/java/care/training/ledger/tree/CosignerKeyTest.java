package care.training.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CosignerKeyTest {
    private static final String NAME = "witness.example/w1";
    private static final String TEXT = new Checkpoint("log.example", 8, TreeHash.leaf(new byte[0])).text();

    private final KeyPair pair;
    private final byte[] typed = new byte[33];
    private final byte[] id;
    private final CosignerKey key;

    CosignerKeyTest() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        typed[0] = 4;
        System.arraycopy(encoded, encoded.length - 32, typed, 1, 32);
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        id = Arrays.copyOf(sha.digest(typed), 4);
        key = CosignerKey.read(written());
    }

    private String written() {
        return NAME + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private byte[] signed(String message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        return signature.sign();
    }

    private String line(byte[] keyId, long time, byte[] signature) {
        return "— " + NAME + " "
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(keyId.length + 8 + signature.length)
                                .put(keyId)
                                .putLong(time)
                                .put(signature)
                                .array());
    }

    private String cosigned(long time) throws GeneralSecurityException {
        return line(id, time, signed("cosignature/v1\ntime " + time + "\n" + TEXT));
    }

    @Test
    void is_written_as_it_was_read() {
        assertThat(key.verifierKey()).isEqualTo(written());
        assertThat(key.name()).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_679_315_147L, Long.MAX_VALUE})
    void verifies_the_text_and_the_time(long time) throws GeneralSecurityException {
        String line = cosigned(time);
        assertThat(key.verified(TEXT, line)).contains(new Cosignature(written(), time, line + "\n"));
        assertThat(key.verified(TEXT.replace("\n8\n", "\n9\n"), line)).isEmpty();
    }

    @Test
    void nothing_else_holds() throws GeneralSecurityException {
        byte[] made = signed("cosignature/v1\ntime 7\n" + TEXT);
        assertThat(key.verified(TEXT, line(id, 7, made))).isPresent();
        assertThat(key.verified(TEXT, line(id, 8, made))).isEmpty();
        assertThat(key.verified(TEXT, line(new byte[4], 7, made))).isEmpty();
        assertThat(key.verified(TEXT, line(id, 7, Arrays.copyOf(made, 63)))).isEmpty();
        assertThat(key.verified(TEXT, line(id, 7, Arrays.copyOf(made, 65)))).isEmpty();
        assertThat(key.verified(TEXT, line(id, -1, signed("cosignature/v1\ntime -1\n" + TEXT))))
                .isEmpty();
        assertThat(key.verified(TEXT, line(id, 7, signed(TEXT)))).isEmpty();
        assertThat(key.verified(TEXT, line(id, 7, made).replace(NAME, "other.example")))
                .isEmpty();
        assertThat(key.verified(TEXT, "— " + NAME + " ***")).isEmpty();
        assertThat(key.verified(TEXT, "— " + NAME + " ")).isEmpty();
        assertThat(key.verified(TEXT, "")).isEmpty();
    }

    /** A log signs the text alone, with a key of type 1: the one is never taken for the other. */
    @Test
    void a_signature_of_a_log_by_the_same_key_is_no_cosignature() {
        NoteKey log = new NoteKey(NAME, pair.getPublic());
        String note = log.signed(TEXT, pair.getPrivate());
        assertThat(note.lines().noneMatch(key::isNamedBy)).isTrue();
        assertThatThrownBy(() -> CosignerKey.read(log.verifierKey())).hasMessageContaining("type 4");
    }

    @Test
    void a_note_with_cosignatures_below_or_above_is_still_the_logs() throws GeneralSecurityException {
        KeyPair logs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey log = new NoteKey("log.example", logs.getPublic());
        String note = log.signed(TEXT, logs.getPrivate());
        String own = note.substring(TEXT.length() + 1);
        for (String lines : new String[] {
            own + cosigned(7) + "\n", cosigned(7) + "\n" + own, own + "— stranger AAAA\n" + cosigned(7) + "\n"
        }) {
            String together = TEXT + "\n" + lines;
            assertThat(log.verifies(together)).isTrue();
            assertThat(Checkpoint.read(together)).isEqualTo(Checkpoint.read(note));
        }
        assertThat(log.verifies(TEXT + "\n" + cosigned(7) + "\n")).isFalse();
    }
}
