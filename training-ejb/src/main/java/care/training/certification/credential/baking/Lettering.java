package care.training.certification.credential.baking;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Text as outlines, each character from the first font that has it: names need characters that one font lacks. */
final class Lettering {
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final List<Font> fonts;

    /** @param fonts in the order in which they are asked for a character */
    Lettering(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Characters side by side that one font draws. */
    record Run(String text, Font font) {}

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Font font = fonts.get(0);
        for (int character : text.codePoints().toArray()) {
            Font next = font(character);
            if (!next.equals(font) && !run.isEmpty()) {
                runs.add(new Run(run.toString(), font));
                run.setLength(0);
            }
            font = next;
            run.appendCodePoint(character);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), font));
        }
        return runs;
    }

    /** Whether the typeface itself has every character. */
    boolean isUsual(String text) {
        return fonts.get(0).canDisplayUpTo(text) < 0;
    }

    /** The line's letters around the picture's middle. */
    Shape outline(Badge.Line line) {
        Path2D letters = new Path2D.Float();
        double at = 0;
        for (Run run : runs(line.text())) {
            GlyphVector glyphs = run.font().deriveFont((float) line.size()).createGlyphVector(SMOOTH, run.text());
            letters.append(glyphs.getOutline((float) at, line.baseline()), false);
            at += glyphs.getLogicalBounds().getWidth();
        }
        letters.transform(AffineTransform.getTranslateInstance((Badge.WIDTH - at) / 2, 0));
        return letters;
    }

    private Font font(int character) {
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.get(0));
    }
}
