package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's commands on the key files, and what a running node makes of the changed files. */
class FieldKeysTest {
    private static final UUID OWNER = UUID.randomUUID();

    @TempDir
    Path folder;

    private Path fields;
    private Path lookup;
    private Path master;

    @BeforeEach
    void makeKeys() throws Exception {
        KeysetFile.prepare();
        fields = clear("fields.json", PredefinedAeadParameters.AES256_GCM);
        lookup = clear("lookup.json", PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        master = folder.resolve("master.json");
    }

    @Test
    void another_key_is_added_promoted_and_the_old_one_removed_while_a_node_works() throws Exception {
        FieldCipher node = new FieldCipher(fields, lookup, Optional.empty());
        long old = node.keys().primary();
        byte[] before = node.encrypt("610102", OWNER);
        String key = clearly("add");

        node.lookAgain();
        assertThat(node.keys().all()).containsExactlyInAnyOrder(old, Long.valueOf(key));
        assertThat(numberOf(node.encrypt("x", OWNER)))
                .as("nothing is under it yet")
                .isEqualTo(old);

        clearly("promote", key);
        node.lookAgain();
        byte[] after = node.encrypt("610102", OWNER);
        assertThat(numberOf(after)).isEqualTo(Long.parseLong(key));
        assertThat(node.decrypt(before, OWNER)).isEqualTo("610102");
        assertThat(after).as("the length tells nothing else").hasSameSizeAs(before);
        assertThat(clearly("list").lines()).containsExactlyInAnyOrder(String.valueOf(old), key + " primary");

        clearly("remove", String.valueOf(old));
        node.lookAgain();
        assertThat(node.decrypt(after, OWNER)).isEqualTo("610102");
        assertThatThrownBy(() -> node.decrypt(before, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_primary_key_is_not_removed_and_no_other_than_the_files_are_known() throws Exception {
        String primary = clearly("list").replace(" primary", "");
        assertThatThrownBy(() -> clearly("remove", primary)).hasMessageContaining("is primary");
        assertThatThrownBy(() -> clearly("promote", "7")).hasMessageContaining("no key 7");
        assertThatThrownBy(() -> clearly("turn")).hasMessageContaining("promote KEY");
        assertThat(clearly("list")).isEqualTo(primary + " primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no keyset", "{\"primaryKeyId\":1,\"key\":[]}", "{\"encryptedKeyset\":\"AAAA\"}"})
    void a_node_goes_on_with_the_keys_it_has_while_the_file_cannot_be_read(String broken) throws Exception {
        FieldCipher node = new FieldCipher(fields, lookup, Optional.empty());
        byte[] before = node.encrypt("610102", OWNER);
        String good = Files.readString(fields);

        Files.writeString(fields, broken);
        node.lookAgain();
        assertThat(node.decrypt(before, OWNER)).isEqualTo("610102");
        Files.delete(fields);
        node.lookAgain();
        assertThat(node.decrypt(before, OWNER)).isEqualTo("610102");

        Files.writeString(fields, good);
        String key = clearly("add");
        node.lookAgain();
        assertThat(node.keys().all()).contains(Long.valueOf(key));
    }

    @Test
    void a_node_does_not_start_on_a_broken_file() throws Exception {
        Files.writeString(fields, "no keyset");
        assertThatThrownBy(() -> new FieldCipher(fields, lookup, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void wrapped_files_hold_the_same_keys_and_open_only_with_their_master_key() throws Exception {
        FieldCipher clear = new FieldCipher(fields, lookup, Optional.empty());
        byte[] before = clear.encrypt("610102", OWNER);
        byte[] hash = clear.lookupKey("610102");

        clearly("wrap", master.toString());
        assertThat(Files.readString(fields)).contains("encryptedKeyset").doesNotContain("\"keyData\"");
        assertThat(Files.readString(lookup)).contains("encryptedKeyset").doesNotContain("\"keyData\"");
        FieldCipher wrapped = new FieldCipher(fields, lookup, Optional.of(master));
        assertThat(wrapped.decrypt(before, OWNER)).isEqualTo("610102");
        assertThat(wrapped.lookupKey("610102")).isEqualTo(hash);
        assertThatThrownBy(() -> new FieldCipher(fields, lookup, Optional.empty()))
                .hasMessageContaining("training.keys.master");

        String key = run(Optional.of(master), "add");
        assertThat(Files.readString(fields)).as("stays wrapped").contains("encryptedKeyset");
        wrapped.lookAgain();
        assertThat(wrapped.keys().all()).contains(Long.valueOf(key));
    }

    @Test
    void wrapped_again_the_files_no_longer_open_with_the_former_master_key() throws Exception {
        clearly("wrap", master.toString());
        FieldCipher node = new FieldCipher(fields, lookup, Optional.of(master));
        byte[] before = node.encrypt("610102", OWNER);
        Path next = folder.resolve("next.json");

        run(Optional.of(master), "wrap", next.toString());
        node.lookAgain();
        assertThat(node.decrypt(before, OWNER))
                .as("goes on while its master key is the former one")
                .isEqualTo("610102");
        assertThatThrownBy(() -> new FieldCipher(fields, lookup, Optional.of(master)))
                .isInstanceOf(IllegalStateException.class);
        Files.copy(next, master, StandardCopyOption.REPLACE_EXISTING);
        String key = run(Optional.of(master), "add");
        node.lookAgain();
        assertThat(node.keys().all()).contains(Long.valueOf(key));
    }

    private String clearly(String... arguments) throws GeneralSecurityException, IOException {
        return run(Optional.empty(), arguments);
    }

    private String run(Optional<Path> under, String... arguments) throws GeneralSecurityException, IOException {
        return new FieldKeyCommand(fields, lookup, under).run(List.of(arguments));
    }

    /** Tink begins a content with 1 and its key's number: the database tells keys apart by it. */
    private static long numberOf(byte[] cipher) {
        assertThat(cipher[0]).isEqualTo((byte) 1);
        return Integer.toUnsignedLong(ByteBuffer.wrap(cipher, 1, 4).getInt());
    }

    private Path clear(String name, Parameters parameters) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get()));
    }
}
