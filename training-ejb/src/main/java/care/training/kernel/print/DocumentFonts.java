package care.training.kernel.print;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fonts of documents, in the order in which they are asked for a character. */
public final class DocumentFonts {
    private DocumentFonts() {}

    /** From {@code config/fonts}: the typeface, then what draws the rare characters of names. */
    public static List<FontFile> from(Path folder) {
        return files(folder).stream().map(FontFile::from).toList();
    }

    public static List<Path> files(Path folder) {
        return Stream.of("NotoSerifSC-Regular.ttf", "HanaMinB.ttf")
                .map(folder::resolve)
                .toList();
    }
}
