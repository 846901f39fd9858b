package care.training.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this module that tests read as text. */
final class Sources {
    private static final Path WEB = Path.of("src/main/webapp");
    private static final Path TEXTS = Path.of("src/main/resources/care/training/ui/texts");
    private static final Path JAVA = Path.of("src/main/java/care/training/ui");

    private static final Path LISTED = Path.of("../training-ear/src/test/resources/pages.csv");

    private Sources() {}

    /** Every page and every part of one, by its path within the application. */
    static Map<String, String> xhtml() {
        return read(WEB, file -> file.toString().endsWith(".xhtml"));
    }

    /** The pages that have an address: what lies outside of WEB-INF. */
    static Map<String, String> pages() {
        Map<String, String> pages = xhtml();
        pages.keySet().removeIf(name -> name.startsWith("WEB-INF"));
        return pages;
    }

    /** The addresses of the rows of {@code pages.csv}, without query. */
    static Set<String> listedPages() {
        try (Stream<String> rows = Files.lines(LISTED)) {
            return rows.skip(1).map(row -> row.replaceFirst("[?,].*", "")).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Map<String, String> java() {
        return read(JAVA, file -> file.toString().endsWith(".java"));
    }

    static List<String> areas() {
        return read(
                        TEXTS,
                        file -> file.toString().endsWith(".properties")
                                && !file.getFileName().toString().contains("_"))
                .keySet()
                .stream()
                .map(name -> name.replace(".properties", ""))
                .toList();
    }

    static Properties texts(String name) {
        try (Reader file = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
            Properties texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Path folder, Predicate<Path> wanted) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(wanted)::iterator) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
