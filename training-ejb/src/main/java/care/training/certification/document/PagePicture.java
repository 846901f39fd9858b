package care.training.certification.document;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.Matrix;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Path;
import com.itextpdf.kernel.geom.Point;
import com.itextpdf.kernel.geom.Subpath;
import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.ImageRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Draws the page of a file of ours as PNG from what the file itself says: for somebody who lays it out, not for the holder.
 * It knows what our pages consist of (filled and stroked paths, horizontal and turned text, pictures), not all of PDF.
 */
final class PagePicture implements IEventListener {
    /** Pixels to a point: 144 to the inch. */
    private static final int SCALE = 2;

    private final List<Font> fonts;
    private final Graphics2D canvas;

    private PagePicture(List<Font> fonts, Graphics2D canvas) {
        this.fonts = fonts;
        this.canvas = canvas;
    }

    /** @param fonts in the order in which they are asked for a character */
    static byte[] of(byte[] pdf, List<Font> fonts) {
        int width = Math.round(PageSize.A4.getWidth() * SCALE);
        int height = Math.round(PageSize.A4.getHeight() * SCALE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setColor(java.awt.Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            // the page's lower left corner is its origin
            canvas.transform(new AffineTransform(SCALE, 0, 0, -SCALE, 0, height));
            new PdfCanvasProcessor(new PagePicture(fonts, canvas)).processPageContent(document.getFirstPage());
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            canvas.dispose();
        }
    }

    @Override
    public Set<EventType> getSupportedEvents() {
        return Set.of(EventType.RENDER_TEXT, EventType.RENDER_PATH, EventType.RENDER_IMAGE);
    }

    @Override
    public void eventOccurred(IEventData data, EventType type) {
        if (data instanceof TextRenderInfo text) {
            text.getCharacterRenderInfos().forEach(this::draw);
        } else if (data instanceof PathRenderInfo path) {
            draw(path);
        } else if (data instanceof ImageRenderInfo picture) {
            draw(picture);
        }
    }

    private void draw(TextRenderInfo character) {
        String text = character.getText();
        if (text == null || text.isBlank()) {
            return;
        }
        Font font = fonts.stream()
                .filter(one -> one.canDisplayUpTo(text) < 0)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a character of our own page that no font draws: " + text));
        Shape glyph = font.deriveFont(character.getFontSize())
                .createGlyphVector(canvas.getFontRenderContext(), text)
                .getOutline();
        Vector from = character.getBaseline().getStartPoint();
        Vector along = character.getBaseline().getEndPoint().subtract(from);
        AffineTransform place = AffineTransform.getTranslateInstance(from.get(Vector.I1), from.get(Vector.I2));
        place.rotate(Math.atan2(along.get(Vector.I2), along.get(Vector.I1)));
        // outlines are made for a page whose upper edge is its origin
        place.scale(1, -1);
        Shape placed = place.createTransformedShape(glyph);
        canvas.setColor(
                color(character.getFillColor(), character.getGraphicsState().getFillOpacity()));
        canvas.fill(placed);
        if (character.getTextRenderMode() == TextRenderingMode.FILL_STROKE) {
            canvas.setStroke(new BasicStroke(character.getGraphicsState().getLineWidth()));
            canvas.draw(placed);
        }
    }

    private void draw(PathRenderInfo path) {
        Shape shape = shape(path.getPath(), path.getCtm());
        if ((path.getOperation() & PathRenderInfo.FILL) != 0) {
            canvas.setColor(color(path.getFillColor(), 1));
            canvas.fill(shape);
        }
        if ((path.getOperation() & PathRenderInfo.STROKE) != 0) {
            canvas.setColor(color(path.getStrokeColor(), 1));
            canvas.setStroke(new BasicStroke(path.getLineWidth()));
            canvas.draw(shape);
        }
    }

    private void draw(ImageRenderInfo picture) {
        AffineTransform place = transform(picture.getImageCtm());
        try {
            BufferedImage image = transparent(picture.getImage());
            // a picture fills the unit square, its upper edge at 1
            place.concatenate(new AffineTransform(1.0 / image.getWidth(), 0, 0, -1.0 / image.getHeight(), 0, 1));
            canvas.drawImage(image, place, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With the opacity that its mask gives each pixel. */
    private static BufferedImage transparent(PdfImageXObject picture) throws IOException {
        BufferedImage image = picture.getBufferedImage();
        PdfStream mask = picture.getPdfObject().getAsStream(PdfName.SMask);
        if (mask == null) {
            return image;
        }
        BufferedImage opacity = new PdfImageXObject(mask).getBufferedImage();
        BufferedImage transparent = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int alpha = opacity.getRGB(x, y) & 0xFF;
                transparent.setRGB(x, y, alpha << 24 | image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return transparent;
    }

    private static Shape shape(Path path, Matrix matrix) {
        Path2D shape = new Path2D.Double();
        for (Subpath part : path.getSubpaths()) {
            List<Point> points = part.getPiecewiseLinearApproximation();
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                if (i == 0) {
                    shape.moveTo(point.getX(), point.getY());
                } else {
                    shape.lineTo(point.getX(), point.getY());
                }
            }
            if (part.isClosed()) {
                shape.closePath();
            }
        }
        return transform(matrix).createTransformedShape(shape);
    }

    private static AffineTransform transform(Matrix matrix) {
        return new AffineTransform(
                matrix.get(Matrix.I11),
                matrix.get(Matrix.I12),
                matrix.get(Matrix.I21),
                matrix.get(Matrix.I22),
                matrix.get(Matrix.I31),
                matrix.get(Matrix.I32));
    }

    private static java.awt.Color color(Color color, float opacity) {
        float[] parts = color.getColorValue();
        return parts.length == 3
                ? new java.awt.Color(parts[0], parts[1], parts[2], opacity)
                : new java.awt.Color(parts[0], parts[0], parts[0], opacity);
    }
}
