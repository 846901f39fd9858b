package care.training.standard;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All files of rules of the configuration together, whichever capability reads them: what is in force, and how well each
 * value is known. A file without marked values holds no rules and is left out.
 */
@ApplicationScoped
public class RuleBook {
    private static final int VERSION_DIGITS = 12;

    private List<RuleFile> files = List.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder());
    }

    /** Throws {@link IllegalStateException}, saying where, when a file cannot be read. */
    RuleBook load(Path folder) {
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> found = Files.walk(real)) {
                files = found.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .map(file -> read(real, file))
                        .filter(file -> !file.values().isEmpty())
                        .toList();
            }
            return this;
        } catch (IOException unreadable) {
            throw new IllegalStateException("folder " + folder + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static RuleFile read(Path folder, Path file) {
        List<RuleValue> values = new ArrayList<>();
        collect(DataEntry.read(file), values);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new RuleFile(
                    folder.relativize(file).toString().replace('\\', '/'),
                    HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS),
                    Files.getLastModifiedTime(file).toInstant(),
                    values);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static void collect(DataEntry entry, List<RuleValue> values) {
        if (entry.isList()) {
            entry.items().forEach(item -> collect(item, values));
        } else if (entry.isNamed()) {
            if (entry.find("mark").isPresent()) {
                values.add(RuleValue.of(entry));
            }
            entry.fields().values().forEach(part -> collect(part, values));
        }
    }

    /** By path. */
    public List<RuleFile> files() {
        return files;
    }
}
