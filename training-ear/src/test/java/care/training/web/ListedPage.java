package care.training.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code pages.csv}.
 *
 * @param path with its query; {@code {class}} and the like stand for a record of the demo's story, see {@link Examples}
 * @param account who opens it; {@code -} for somebody who is not signed in
 * @param name names its screenshots
 */
record ListedPage(String path, String account, String name) {
    static final String NOBODY = "-";

    /** Pages for phones and exams: what one of them weighs is bounded. */
    private static final List<String> LIGHT =
            List.of("/courses", "/sessions", "/verify", "/rules", "/problems", "/me", "/assess", "/invigilate");

    static Stream<ListedPage> all() {
        return read().stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cells -> new ListedPage(cells[0].strip(), cells[1].strip(), cells[2].strip()));
    }

    boolean isLight() {
        return path.equals("/") || LIGHT.stream().anyMatch(area -> path.matches(area + "([/?].*)?"));
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of(System.getProperty("training.root", ".."))
                    .resolve("training-ear/src/test/resources/pages.csv"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
