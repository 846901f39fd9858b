package care.training.kernel.print;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fonts of one document: its typeface, and for the characters that lacks the next of the files that has them. Each
 * holds only the characters of the document. Not for several threads.
 */
public final class PageFonts {
    private final List<FontFile> files;
    private final List<PdfFont> fonts = new ArrayList<>();
    private final List<SortedSet<Integer>> characters = new ArrayList<>();

    private PageFonts(List<FontFile> files) {
        this.files = files;
    }

    /**
     * Fonts for a document of which {@code texts} are all the texts. Problem NO_GLYPH, naming the character, where none of
     * the files can draw one.
     *
     * @param files the typeface first
     */
    public static PageFonts of(List<FontFile> files, Iterable<String> texts) {
        PageFonts page = new PageFonts(files);
        files.forEach(file -> page.characters.add(new TreeSet<>()));
        for (String text : texts) {
            text.codePoints()
                    .forEach(character ->
                            page.characters.get(page.fileOf(character)).add(character));
        }
        for (int i = 0; i < files.size(); i++) {
            SortedSet<Integer> drawn = page.characters.get(i);
            page.fonts.add(drawn.isEmpty() ? null : font(files.get(i).subset(drawn)));
        }
        return page;
    }

    /** Problem NO_GLYPH, naming the first character that none of {@code files} can draw. */
    public static void requireGlyphs(List<FontFile> files, String text) {
        PageFonts page = new PageFonts(files);
        text.codePoints().forEach(page::fileOf);
    }

    /** The typeface. */
    public PdfFont main() {
        return fonts.get(0);
    }

    /** A part of a text that one font draws. */
    public record Run(String text, PdfFont font) {}

    /**
     * The text in its order, cut where another font must draw.
     *
     * @throws IllegalStateException where the text was not among those that the fonts were made for
     */
    public List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int drawnBy = 0;
        for (int character : text.codePoints().toArray()) {
            int file = fileOf(character);
            if (!characters.get(file).contains(character)) {
                throw new IllegalStateException("not among the document's texts: U+%04X".formatted(character));
            }
            if (file != drawnBy && !run.isEmpty()) {
                runs.add(new Run(run.toString(), fonts.get(drawnBy)));
                run.setLength(0);
            }
            drawnBy = file;
            run.appendCodePoint(character);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), fonts.get(drawnBy)));
        }
        return runs;
    }

    /** Width of a text in points. */
    public float width(String text, float size) {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getWidth(run.text(), size);
        }
        return width;
    }

    private int fileOf(int character) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).has(character)) {
                return i;
            }
        }
        throw new Problem(ProblemCode.NO_GLYPH, Character.toString(character), "U+%04X".formatted(character));
    }

    private static PdfFont font(byte[] subset) {
        try {
            return PdfFontFactory.createFont(
                    FontProgramFactory.createFont(subset, false),
                    PdfEncodings.IDENTITY_H,
                    EmbeddingStrategy.FORCE_EMBEDDED);
        } catch (IOException broken) {
            throw new IllegalStateException("a font made from our own file is broken", broken);
        }
    }
}
