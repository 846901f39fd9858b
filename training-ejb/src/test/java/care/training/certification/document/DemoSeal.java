package care.training.certification.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the demo's seal, {@code seal.png} for the certificate and {@code seal.svg} to change it from, in a folder:
 *
 * <pre>./mvnw -pl training-ejb test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=care.training.certification.document.DemoSeal -Dexec.args=config/certificate</pre>
 *
 * It names no body and says that it is the demo's, so it can be taken for nobody's seal.
 */
public final class DemoSeal {
    private static final int SIZE = 840;

    /** 504 pixels over 40 mm: 320 to the inch. */
    private static final int PIXELS = 504;

    /** Of 255: a little of what is stamped over shows through. */
    private static final int OPACITY = 218;

    private static final double CENTRE = SIZE / 2.0;
    private static final Color RED = new Color(0xC4, 0x1E, 0x24);

    private final Font typeface;

    private DemoSeal(Font typeface) {
        this.typeface = typeface;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder that the seal goes to");
        }
        Path folder = Path.of(arguments[0]);
        Font typeface = Font.createFont(
                Font.TRUETYPE_FONT,
                folder.resolve("../fonts/NotoSerifSC-Regular.ttf").toFile());
        Area seal = new DemoSeal(typeface).draw();
        Files.writeString(folder.resolve("seal.svg"), svg(seal));
        ImageIO.write(png(seal), "png", folder.resolve("seal.png").toFile());
    }

    private Area draw() {
        Area seal = ring(CENTRE - 12, 20);
        seal.add(ring(CENTRE - 42, 4));
        arc(seal, "职业技能等级评价专用章", CENTRE - 60, 98, 234);
        seal.add(star(CENTRE, CENTRE - 6, 118));
        line(seal, "演示专用", 62, CENTRE + 196);
        line(seal, "DEMO ONLY", 42, CENTRE + 256);
        return seal;
    }

    private static Area ring(double radius, double width) {
        return new Area(new BasicStroke((float) width)
                .createStrokedShape(new Ellipse2D.Double(CENTRE - radius, CENTRE - radius, 2 * radius, 2 * radius)));
    }

    /** Text along the upper arc: glyph tops at {@code radius}, spread over {@code degrees}. */
    private void arc(Area seal, String text, double radius, float size, double degrees) {
        double step = Math.toRadians(degrees) / (text.length() - 1);
        for (int i = 0; i < text.length(); i++) {
            double angle = (i - (text.length() - 1) / 2.0) * step;
            Shape glyph = glyph(text.substring(i, i + 1), size * 0.86f, 1.0, 1.22);
            Rectangle2D box = glyph.getBounds2D();
            AffineTransform place = AffineTransform.getRotateInstance(angle, CENTRE, CENTRE);
            place.translate(CENTRE - box.getCenterX(), CENTRE - radius + size * 0.52 - box.getCenterY());
            seal.add(new Area(place.createTransformedShape(glyph)));
        }
    }

    private void line(Area seal, String text, float size, double baseline) {
        Shape glyphs = glyph(text, size, 1, 1);
        Rectangle2D box = glyphs.getBounds2D();
        seal.add(new Area(AffineTransform.getTranslateInstance(CENTRE - box.getCenterX(), baseline)
                .createTransformedShape(glyphs)));
    }

    /** Outline of a text, made bolder by a stroke: the typeface has one weight. */
    private Shape glyph(String text, float size, double wide, double high) {
        GlyphVector vector = typeface.deriveFont(size).createGlyphVector(new FontRenderContext(null, true, true), text);
        Shape outline = AffineTransform.getScaleInstance(wide, high).createTransformedShape(vector.getOutline());
        Area bold = new Area(outline);
        bold.add(new Area(new BasicStroke(size / 22f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(outline)));
        return bold;
    }

    private static Area star(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.382;
            double angle = Math.toRadians(36.0 * i - 90);
            double px = x + r * Math.cos(angle);
            double py = y + r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return new Area(path);
    }

    /** Every pixel is the same red and only its opacity differs, in 16 steps: so it takes little room in a PDF. */
    private static BufferedImage png(Area seal) {
        BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale((double) PIXELS / SIZE, (double) PIXELS / SIZE);
        graphics.setColor(RED);
        graphics.fill(seal);
        graphics.dispose();
        for (int y = 0; y < PIXELS; y++) {
            for (int x = 0; x < PIXELS; x++) {
                int step = (image.getRGB(x, y) >>> 24) / 16;
                image.setRGB(x, y, step * OPACITY / 15 << 24 | RED.getRGB() & 0xFFFFFF);
            }
        }
        return image;
    }

    private static String svg(Area seal) {
        StringBuilder data = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator path = seal.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(c);
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < new int[] {2, 2, 4, 6, 0}[kind]; i++) {
                data.append(i == 0 ? "" : " ")
                        .append(String.format(java.util.Locale.ROOT, "%.1f", c[i])
                                .replace(".0", ""));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="职业技能等级评价专用章（演示专用）">
                  <path fill="#%06x" fill-rule="evenodd" d="%s"/>
                </svg>
                """.formatted(SIZE, SIZE, RED.getRGB() & 0xFFFFFF, data);
    }
}
