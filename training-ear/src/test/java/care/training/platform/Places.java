package care.training.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where things lie: {@code root} is the checkout, {@code build} is training-ear's build directory with the provisioned
 * server and Keycloak, {@code data} is what a run keeps.
 */
public record Places(Path root, Path build, Path data) {

    /** {@code TRAINING_DATA} names the data folder; without it the data lies under the build directory, until "clean". */
    static Places fromEnvironment() {
        String data = System.getenv("TRAINING_DATA");
        Path root = checkout();
        Path build = buildOf(root);
        boolean unset = data == null || data.isBlank();
        return new Places(root, build, unset ? build.resolve("data") : root.resolve(data.strip()));
    }

    public static Places forTests() {
        Path root = checkout();
        return new Places(root, buildOf(root), buildOf(root).resolve("test-data"));
    }

    public static Places forBench() {
        Path root = checkout();
        return new Places(root, buildOf(root), buildOf(root).resolve("bench-data"));
    }

    Path config() {
        return root.resolve("config");
    }

    /** Copies what an operator edits to {@code folder}, to be set as {@code training.config} once it is changed. */
    public void copyConfig(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(config())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(config().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** What the application is told in demo mode. */
    Map<String, String> demoSettings() {
        Path demo = config().resolve("demo");
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(demo.resolve("training.properties"))) {
            file.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> settings = new HashMap<>();
        file.stringPropertyNames()
                .forEach(name -> settings.put(name, file.getProperty(name).replace("${demo}", demo.toString())));
        return settings;
    }

    public Path server() {
        return build.resolve("server");
    }

    public Path archive() {
        return build.resolve("training.ear");
    }

    Path logs() {
        return folder(data.resolve("logs"));
    }

    /** Keycloak's archive unpacks into a folder named by its version. */
    Path keycloak() {
        Path unpacked = build.resolve("keycloak");
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(Files::isDirectory)
                    .max(Path::compareTo)
                    .orElseThrow(() -> new StartFailure("Keycloak is not in " + unpacked + ": run ./mvnw package."));
        } catch (IOException missing) {
            throw new StartFailure("Keycloak is not in " + unpacked + ": run ./mvnw package.", missing);
        }
    }

    static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException refused) {
            throw new StartFailure("Cannot write to " + path + ": set TRAINING_DATA to a folder that you may write.");
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path checkout() {
        return Path.of(System.getProperty("training.root", "")).toAbsolutePath().normalize();
    }

    private static Path buildOf(Path checkout) {
        return checkout.resolve("training-ear/target");
    }
}
