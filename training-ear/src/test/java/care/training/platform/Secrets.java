package care.training.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords between the parts of this one run, drawn at the first start and kept with its data. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Places places) {
        this.folder = Places.folder(places.data().resolve("secrets"));
    }

    String get(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] drawn = new byte[24];
                RANDOM.nextBytes(drawn);
                Files.writeString(file, HexFormat.of().formatHex(drawn));
                file.toFile().setReadable(false, false);
                file.toFile().setReadable(true, true);
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
