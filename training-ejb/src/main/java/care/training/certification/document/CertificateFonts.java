package care.training.certification.document;

import care.training.kernel.print.FontFile;
import java.nio.file.Path;
import java.util.List;

/** The fonts of certificates, in the order in which they are asked for a character. */
final class CertificateFonts {
    private CertificateFonts() {}

    /** From {@code config/fonts}: the typeface, then what draws the rare characters of names. */
    static List<FontFile> from(Path folder) {
        return List.of(
                FontFile.from(folder.resolve("NotoSerifSC-Regular.ttf")),
                FontFile.from(folder.resolve("HanaMinB.ttf")));
    }
}
