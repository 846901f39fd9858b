package care.training.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Encryption of personal fields at rest (AES-GCM by Tink, bound to the record's owner) and the keyed hash they are
 * found by. A plain hash would be no protection: there are only some 10^11 resident numbers. Keys are files outside the
 * database, named by {@code training.keys.fields} and {@code training.keys.lookup}, in clear or encrypted under the master key
 * that {@code training.keys.master} names.
 *
 * <p>The keys of fields are read again when their file has changed ({@link #lookAgain}), so that one takes over from another
 * without a restart. The key of look-ups is read once: under another one nothing would be found.
 */
@ApplicationScoped
public class FieldCipher {
    private static final System.Logger LOG = System.getLogger(FieldCipher.class.getName());

    private final KeysetFile file;
    private final Mac mac;
    private volatile Loaded loaded;
    private volatile String complainedOf;

    /** The keys, and in which state their file was. */
    private record Loaded(Aead aead, FieldKeys keys, String state) {}

    public FieldCipher() {
        this(
                Path.of(Settings.get("training.keys.fields")),
                Path.of(Settings.get("training.keys.lookup")),
                Settings.find("training.keys.master").map(Path::of));
    }

    FieldCipher(Path fields, Path lookup, Optional<Path> master) {
        try {
            KeysetFile.prepare();
            file = new KeysetFile(fields, master);
            loaded = read(file.state());
            KeysetFile lookups = new KeysetFile(lookup, master);
            mac = lookups.read().getPrimitive(RegistryConfiguration.get(), Mac.class);
            if (master.isPresent() && (file.isClear() || lookups.isClear())) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "training.keys.master is set, and a key file is still in clear: config/field-keys.sh wrap");
            }
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException("the field keys cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private Loaded read(String state) throws GeneralSecurityException, IOException {
        KeysetHandle keys = file.read();
        return new Loaded(keys.getPrimitive(RegistryConfiguration.get(), Aead.class), FieldKeys.of(keys), state);
    }

    /** Reads the keys of fields again where their file has changed; where that fails those that were read last go on. */
    public void lookAgain() {
        String state = "none";
        try {
            state = file.state();
            if (!state.equals(loaded.state())) {
                loaded = read(state);
                complainedOf = null;
                LOG.log(System.Logger.Level.INFO, "field keys read again, primary is " + keys().primary());
            }
        } catch (GeneralSecurityException | IOException unusable) {
            complainOnce(state, unusable);
        }
    }

    private void complainOnce(String state, Exception unusable) {
        if (!state.equals(complainedOf)) {
            complainedOf = state;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the changed field keys cannot be used, those read before go on: " + unusable.getMessage());
        }
    }

    /** The keys in use. */
    public FieldKeys keys() {
        return loaded.keys();
    }

    /** Encrypts {@code text} for the record {@code owner}; moved to another owner it cannot be read. */
    public byte[] encrypt(String text, UUID owner) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), owner);
    }

    /** As {@link #encrypt(String, UUID)}, for a whole file. */
    public byte[] encrypt(byte[] content, UUID owner) {
        try {
            return loaded.aead().encrypt(content, associated(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String decrypt(byte[] cipher, UUID owner) {
        return new String(decryptBytes(cipher, owner), StandardCharsets.UTF_8);
    }

    public byte[] decryptBytes(byte[] cipher, UUID owner) {
        try {
            return loaded.aead().decrypt(cipher, associated(owner));
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
