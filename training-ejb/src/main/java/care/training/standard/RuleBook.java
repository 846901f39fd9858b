package care.training.standard;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of rules of the configuration together, whichever capability reads them: what is in force, and how well each
 * value is known. A file without marked values holds no rules and is left out.
 */
@ApplicationScoped
public class RuleBook {
    private static final int VERSION_DIGITS = 12;

    /** Where the files lie that can be revised while the application runs. */
    private static final String STANDARDS = "standards/";

    @Inject
    private Standards standards;

    @Inject
    private RuleRevisions revisions;

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
        try {
            return of(
                    folder.relativize(file).toString().replace('\\', '/'),
                    DataEntry.read(file),
                    RuleRevisions.hash(Files.readString(file)),
                    Files.getLastModifiedTime(file).toInstant(),
                    null);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static RuleFile of(String path, DataEntry content, String hash, Instant changedAt, Integer revision) {
        List<RuleValue> values = new ArrayList<>();
        collect(content, values);
        return new RuleFile(path, hash.substring(0, VERSION_DIGITS), changedAt, revision, values);
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

    /** As they were read when the application started, by path. */
    public List<RuleFile> files() {
        return files;
    }

    /** As they hold on a day: what was approved since stands in the place of the file that was read, by path. */
    public List<RuleFile> inEffect(LocalDate day) {
        RuleHistory history = standards.timeline().history();
        return with(history.inEffect(history.newest(), day), revisions.recordedAt());
    }

    /**
     * @param inEffect the revisions that make up what holds, the files first
     * @param recordedAt when each was recorded, by number
     */
    List<RuleFile> with(List<RuleRevision> inEffect, Map<Integer, Instant> recordedAt) {
        Map<String, RuleFile> held = new TreeMap<>();
        files.forEach(file -> held.put(file.path(), file));
        inEffect.stream().filter(revision -> !revision.isFiles()).forEach(revision -> revision.texts()
                .forEach((path, text) -> {
                    String whole = STANDARDS + path;
                    held.put(
                            whole,
                            of(
                                    whole,
                                    DataEntry.parse(whole, text),
                                    RuleRevisions.hash(text),
                                    recordedAt.get(revision.number()),
                                    revision.number()));
                }));
        return held.values().stream().filter(file -> !file.values().isEmpty()).toList();
    }
}
