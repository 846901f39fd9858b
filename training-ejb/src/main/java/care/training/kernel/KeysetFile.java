package care.training.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A Tink keyset in a file: in clear, or encrypted under a master key (an AES-256-GCM keyset in a file of its own, which is always
 * in clear and lies elsewhere).
 */
final class KeysetFile {
    private static final byte[] NOTHING_ASSOCIATED = {};

    /** What stands only in the file of an encrypted keyset. */
    private static final String ENCRYPTED = "\"encryptedKeyset\"";

    private final Path file;
    private final Optional<Path> master;

    KeysetFile(Path file, Optional<Path> master) {
        this.file = file;
        this.master = master;
    }

    /** To be called once before any keyset is read. */
    static void prepare() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
    }

    KeysetHandle read() throws GeneralSecurityException, IOException {
        String json = Files.readString(file);
        return json.contains(ENCRYPTED)
                ? TinkJsonProtoKeysetFormat.parseEncryptedKeyset(json, masterKey(), NOTHING_ASSOCIATED)
                : TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }

    boolean isClear() throws IOException {
        return !Files.readString(file).contains(ENCRYPTED);
    }

    /** What is another once the file, or its master key's, was changed. */
    String state() throws IOException {
        return master.isPresent() ? stateOf(file) + ", " + stateOf(master.get()) : stateOf(file);
    }

    private static String stateOf(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return found.fileKey() + " " + found.lastModifiedTime() + " " + found.size();
    }

    /** Puts {@code keys} in the file's place in one move, encrypted where there is a master key; whoever may read it stays. */
    void write(KeysetHandle keys) throws GeneralSecurityException, IOException {
        String json = master.isPresent()
                ? TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, masterKey(), NOTHING_ASSOCIATED)
                : TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
        try {
            Files.writeString(beside, json + "\n");
            keepReaders(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void keepReaders(Path beside) throws IOException {
        if (Files.exists(file)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
            PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
            view.setGroup(before.group());
            view.setOwner(before.owner());
            view.setPermissions(before.permissions());
        }
    }

    /** A new master key in {@code file}, which nobody but its owner may read; one that is there stays. */
    static void makeMaster(Path file) throws GeneralSecurityException, IOException {
        if (Files.notExists(file)) {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                                    InsecureSecretKeyAccess.get())
                            + "\n");
        }
    }

    private Aead masterKey() throws GeneralSecurityException, IOException {
        Path above = master.orElseThrow(() -> new GeneralSecurityException(
                file + " is encrypted under a master key, and the setting training.keys.master has no value"));
        return new KeysetFile(above, Optional.empty()).read().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
