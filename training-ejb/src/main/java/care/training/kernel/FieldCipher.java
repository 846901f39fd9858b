package care.training.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encryption of personal fields at rest (AES-GCM by Tink, bound to the record's owner) and the keyed hash they are
 * found by. A plain hash would be no protection: there are only some 10^11 resident numbers. Keys are files outside the
 * database, named by {@code training.keys.fields} and {@code training.keys.lookup}.
 */
@ApplicationScoped
public class FieldCipher {
    private final Aead aead;
    private final Mac mac;

    public FieldCipher() {
        this(Path.of(Settings.get("training.keys.fields")), Path.of(Settings.get("training.keys.lookup")));
    }

    FieldCipher(Path fields, Path lookup) {
        try {
            AeadConfig.register();
            MacConfig.register();
            aead = keyset(fields).getPrimitive(RegistryConfiguration.get(), Aead.class);
            mac = keyset(lookup).getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("the field keys cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static KeysetHandle keyset(Path file) throws GeneralSecurityException, IOException {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Encrypts {@code text} for the record {@code owner}; moved to another owner it cannot be read. */
    public byte[] encrypt(String text, UUID owner) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** As {@link #encrypt(String, UUID)}, for a whole file. */
    public byte[] encrypt(byte[] content, UUID owner) {
        try {
            return aead.encrypt(content, associated(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String decrypt(byte[] cipher, UUID owner) {
        return new String(decryptBytes(cipher, owner), StandardCharsets.UTF_8);
    }

    public byte[] decryptBytes(byte[] cipher, UUID owner) {
        try {
            return aead.decrypt(cipher, associated(owner));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("an encrypted field cannot be read with these keys", tampered);
        }
    }

    /** The keyed hash (HMAC-SHA-256) under which {@code text} is found; the same text gives the same hash. */
    public byte[] lookupKey(String text) {
        try {
            return mac.computeMac(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] lookupKey(IdentityDocument document) {
        return lookupKey(document.type() + ":" + document.number());
    }

    private static byte[] associated(UUID owner) {
        return owner.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
