package care.training.kernel.print;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * The typeface that documents are set in. A parsed font is costly (some 15 MB) and serves one thread at a time, so parsed
 * ones are kept and lent: as many as documents were ever made at once.
 */
public final class Typeface {
    private final byte[] file;
    private final Queue<FontProgram> idle = new ConcurrentLinkedQueue<>();

    public Typeface(byte[] file) {
        this.file = file;
    }

    public static Typeface from(Path file) {
        try {
            return new Typeface(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the typeface cannot be read", unreadable);
        }
    }

    /** What {@code work} makes with a font that nobody else uses meanwhile. */
    public <T> T lend(Function<FontProgram, T> work) {
        FontProgram font = idle.poll();
        if (font == null) {
            font = parse();
        }
        try {
            return work.apply(font);
        } finally {
            idle.add(font);
        }
    }

    /** Problem NO_GLYPH, naming the character, where {@code font} cannot draw all of {@code text}. */
    public static void requireGlyphs(FontProgram font, String text) {
        text.codePoints()
                .filter(character -> !canDraw(font, character))
                .findFirst()
                .ifPresent(missing -> {
                    throw new Problem(ProblemCode.NO_GLYPH, Character.toString(missing), "U+%04X".formatted(missing));
                });
    }

    private static boolean canDraw(FontProgram font, int character) {
        var glyph = font.getGlyph(character);
        return glyph != null && glyph.getCode() != 0;
    }

    private FontProgram parse() {
        try {
            return FontProgramFactory.createFont(file, false);
        } catch (IOException broken) {
            throw new UncheckedIOException("the typeface is no font", broken);
        }
    }
}
