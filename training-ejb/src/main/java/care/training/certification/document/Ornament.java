package care.training.certification.document;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.io.OutputStream;

/** What is on the page only to please: frame, corners, the line under the title and a faint rosette. Read aloud by nobody. */
final class Ornament {
    static final Color INK = new DeviceRgb(0x22, 0x2B, 0x2D);
    static final Color QUIET = new DeviceRgb(0x5C, 0x68, 0x68);
    static final Color ACCENT = new DeviceRgb(0x1B, 0x4D, 0x4A);
    private static final Color HAIRLINE = new DeviceRgb(0xC9, 0xBD, 0xA0);
    static final Color WARNING = new DeviceRgb(0xB4, 0x1E, 0x24);
    private static final Color GOLD = new DeviceRgb(0xA8, 0x8A, 0x4E);
    private static final Color FAINT = new DeviceRgb(0xEC, 0xF1, 0xEE);

    private static final float WIDTH = PageSize.A4.getWidth();
    private static final float HEIGHT = PageSize.A4.getHeight();

    /** Waves of the rosette, each with as many crests. */
    private static final int WAVES = 8;

    /** Straight pieces of a wave from one crest to the next. */
    private static final int STEPS = 27;

    /** The same on each page. */
    private static final Deflated DRAWN = drawn();

    private Ornament() {}

    static void draw(PdfCanvas canvas) {
        PdfStream stream = DRAWN.stream();
        stream.put(PdfName.Type, PdfName.XObject);
        stream.put(PdfName.Subtype, PdfName.Form);
        stream.put(PdfName.BBox, new PdfArray(PageSize.A4));
        stream.put(PdfName.Resources, new PdfDictionary());
        canvas.openTag(new CanvasArtifact())
                .addXObjectAt(new PdfFormXObject(stream), 0, 0)
                .closeTag();
    }

    private static Deflated drawn() {
        PdfStream content = new PdfStream();
        PdfDocument none = new PdfDocument(new PdfWriter(OutputStream.nullOutputStream()));
        PdfCanvas canvas = new PdfCanvas(content, new PdfResources(), none);
        rosette(canvas, WIDTH / 2, 400, 188);
        frame(canvas);
        rule(canvas, WIDTH / 2, 682, 150);
        return Deflated.of(content.getBytes());
    }

    /** The space for a photograph: its four corners only, so that an empty one does not look like a missing picture. */
    static void corners(PdfCanvas canvas, Rectangle box) {
        float arm = 11;
        canvas.openTag(new CanvasArtifact()).saveState().setStrokeColor(GOLD).setLineWidth(0.7f);
        for (int i = 0; i < 4; i++) {
            boolean right = i % 2 == 1;
            boolean top = i > 1;
            float x = right ? box.getRight() : box.getLeft();
            float y = top ? box.getTop() : box.getBottom();
            canvas.moveTo(x + (right ? -arm : arm), y)
                    .lineTo(x, y)
                    .lineTo(x, y + (top ? -arm : arm))
                    .stroke();
        }
        canvas.restoreState().closeTag();
    }

    static void underline(PdfCanvas canvas, float x, float y, float width) {
        canvas.openTag(new CanvasArtifact())
                .saveState()
                .setStrokeColor(HAIRLINE)
                .setLineWidth(0.5f);
        canvas.moveTo(x, y).lineTo(x + width, y).stroke().restoreState().closeTag();
    }

    private static void frame(PdfCanvas canvas) {
        canvas.setStrokeColor(ACCENT).setLineWidth(1.4f);
        canvas.rectangle(30, 30, WIDTH - 60, HEIGHT - 60).stroke();
        canvas.setStrokeColor(GOLD).setLineWidth(0.5f);
        canvas.rectangle(35, 35, WIDTH - 70, HEIGHT - 70).stroke();
        for (int i = 0; i < 4; i++) {
            fret(canvas, i % 2 == 0 ? 35 : WIDTH - 35, i < 2 ? 35 : HEIGHT - 35, i % 2 == 0 ? 1 : -1, i < 2 ? 1 : -1);
        }
    }

    /** A turn of the meander (回纹) in a corner; {@code right} and {@code up} are 1 or -1: towards the page's middle. */
    private static void fret(PdfCanvas canvas, float x, float y, int right, int up) {
        float[][] turns = {{0, 30}, {24, 30}, {24, 6}, {6, 6}, {6, 24}, {18, 24}, {18, 12}, {12, 12}, {12, 18}};
        canvas.setStrokeColor(GOLD).setLineWidth(0.9f);
        canvas.moveTo(x + right * turns[0][0], y + up * turns[0][1]);
        for (float[] turn : turns) {
            canvas.lineTo(x + right * turn[0], y + up * turn[1]);
        }
        canvas.stroke();
    }

    private static void rule(PdfCanvas canvas, float x, float y, float half) {
        canvas.setStrokeColor(GOLD).setFillColor(GOLD).setLineWidth(0.6f);
        canvas.moveTo(x - half, y).lineTo(x - 9, y).stroke();
        canvas.moveTo(x + 9, y).lineTo(x + half, y).stroke();
        canvas.moveTo(x, y + 4)
                .lineTo(x + 4, y)
                .lineTo(x, y - 4)
                .lineTo(x - 4, y)
                .closePathFillStroke();
    }

    /**
     * Interlaced waves around a ring, as on banknotes, so faint that text over them reads as on white. An eighth of the turn
     * is like the next, and is written eight times in the same words, which take next to no room when they are deflated.
     */
    private static void rosette(PdfCanvas canvas, float x, float y, float radius) {
        canvas.setStrokeColor(FAINT).setLineWidth(0.5f).setLineCapStyle(PdfCanvasConstants.LineCapStyle.ROUND);
        for (int turn = 0; turn < WAVES; turn++) {
            double angle = 2 * Math.PI * turn / WAVES;
            canvas.saveState().concatMatrix(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y);
            for (int wave = 0; wave < WAVES; wave++) {
                arc(canvas, radius, 2 * Math.PI * wave / WAVES);
            }
            canvas.restoreState();
        }
        canvas.setLineCapStyle(PdfCanvasConstants.LineCapStyle.BUTT);
    }

    /** An eighth of a wave. */
    private static void arc(PdfCanvas canvas, float radius, double phase) {
        for (int i = 0; i <= STEPS; i++) {
            double angle = 2 * Math.PI * i / (STEPS * WAVES);
            double r = radius * (0.8 + 0.16 * Math.sin(8 * angle + phase) + 0.04 * Math.sin(24 * angle));
            double px = r * Math.cos(angle);
            double py = r * Math.sin(angle);
            if (i == 0) {
                canvas.moveTo(px, py);
            } else {
                canvas.lineTo(px, py);
            }
        }
        canvas.stroke();
    }
}
