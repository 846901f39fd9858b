package care.training.kernel.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fonts of documents, in the order in which they are asked for a character. */
public final class DocumentFonts {
    private DocumentFonts() {}

    /** From {@code config/fonts}: the typeface, then what draws the rare characters of names. */
    public static List<FontFile> from(Path folder) {
        return files(folder).map(FontFile::from).toList();
    }

    /** The same fonts for pictures. */
    public static List<Font> drawn(Path folder) {
        return files(folder).map(DocumentFonts::drawnFrom).toList();
    }

    private static Stream<Path> files(Path folder) {
        return Stream.of("NotoSerifSC-Regular.ttf", "HanaMinB.ttf").map(folder::resolve);
    }

    private static Font drawnFrom(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException unusable) {
            throw new IllegalStateException("the typeface of documents cannot be used: " + file, unusable);
        }
    }
}
