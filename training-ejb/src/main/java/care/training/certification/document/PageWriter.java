package care.training.certification.document;

import static care.training.certification.document.Ornament.INK;
import static care.training.certification.document.Ornament.QUIET;
import static com.itextpdf.layout.properties.TextAlignment.CENTER;

import care.training.kernel.print.PageFonts;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.VerticalAlignment;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.LineRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;
import java.util.ArrayList;
import java.util.List;

/** Puts lines and pictures where they are told to stand on one page, and remembers what room each took. */
final class PageWriter {
    /** Points between two letters of a value. */
    static final float GAP = 0.4f;

    private static final float ROUNDING = 0.2f;

    private final PageFonts fonts;
    private final Document page;
    private final List<Area> areas = new ArrayList<>();
    private int parts;

    /**
     * Room that something takes on the page.
     *
     * @param of whose
     * @param part which of its parts, in the order of setting
     */
    record Area(Place of, int part, Rectangle box) {}

    PageWriter(PdfDocument pdf, PageFonts fonts) {
        this.fonts = fonts;
        page = new Document(pdf);
        page.setFont(fonts.main()).setFontColor(INK);
    }

    /** A line or a picture each; complete once the page is closed. */
    List<Area> areas() {
        return areas;
    }

    void close() {
        page.close();
    }

    PdfDocument pdf() {
        return page.getPdfDocument();
    }

    PdfCanvas canvas() {
        return new PdfCanvas(page.getPdfDocument().getFirstPage());
    }

    /** The size, at most {@code size}, at which {@code text} fits; never under half, then it takes two lines. */
    float fitting(String text, float size, float width) {
        // the gaps between letters stay as they are when the letters become smaller
        float room = width - GAP * text.length() - ROUNDING;
        return Math.max(size / 2, Math.min(size, size * room / fonts.width(text, size)));
    }

    Paragraph centred(String text, float size, Color color, float gap) {
        return line(text, size, color, gap).setTextAlignment(CENTER);
    }

    /** The second language: quiet, and said to be English. */
    Paragraph english(String text, float size, float gap) {
        Paragraph paragraph = line(straight(text), size, QUIET, gap);
        paragraph.getAccessibilityProperties().setLanguage("en");
        return paragraph;
    }

    /** The typeface's own apostrophe is as wide as a Chinese character. */
    static String straight(String text) {
        return text.replace('’', '\'');
    }

    Paragraph line(String text, float size, Color color, float gap) {
        Paragraph line = new Paragraph();
        fonts.runs(text).forEach(run -> line.add(new Text(run.text()).setFont(run.font())));
        return line.setFontSize(size)
                .setFontColor(color)
                .setCharacterSpacing(gap)
                .setMultipliedLeading(1.15f)
                .setMargin(0);
    }

    /** The typeface has one weight; an outline of {@code stroke} points makes it heavier. */
    static Paragraph bold(Paragraph paragraph, Color color, float stroke) {
        return paragraph
                .setTextRenderingMode(TextRenderingMode.FILL_STROKE)
                .setStrokeColor(color)
                .setStrokeWidth(stroke);
    }

    void place(Place of, Paragraph paragraph, Box box) {
        place(of, paragraph, box.x(), box.y(), box.width());
    }

    /** Puts a paragraph with its lowest line at y; further lines grow upwards. */
    void place(Place of, Paragraph paragraph, float x, float y, float width) {
        paragraph.setNextRenderer(new Remembering(paragraph, of, ++parts));
        page.add(paragraph.setFixedPosition(1, x, y, width));
    }

    /** Lays a text across the middle of the page, over everything. */
    void across(Paragraph paragraph, float turned) {
        Rectangle sheet = page.getPdfDocument().getFirstPage().getPageSize();
        page.showTextAligned(
                paragraph,
                sheet.getWidth() / 2,
                sheet.getHeight() / 2,
                1,
                TextAlignment.CENTER,
                VerticalAlignment.MIDDLE,
                turned);
    }

    /** Puts a picture as large as fits into {@code box}, in its middle. */
    void place(Place of, Image picture, Box box) {
        take(of, box.rectangle());
        picture(picture, box);
    }

    /** The same, where the room is taken already. */
    void picture(Image picture, Box box) {
        Rectangle frame = box.rectangle();
        picture.scaleToFit(frame.getWidth(), frame.getHeight());
        picture.setFixedPosition(
                1,
                frame.getX() + (frame.getWidth() - picture.getImageScaledWidth()) / 2,
                frame.getY() + (frame.getHeight() - picture.getImageScaledHeight()) / 2);
        page.add(picture);
    }

    /** Keeps room for what is put there otherwise. */
    void take(Place of, Rectangle box) {
        areas.add(new Area(of, ++parts, box));
    }

    /** Tells what room its lines took, once they are set. */
    private final class Remembering extends ParagraphRenderer {
        private final Place of;
        private final int part;

        Remembering(Paragraph paragraph, Place of, int part) {
            super(paragraph);
            this.of = of;
            this.part = part;
        }

        @Override
        public IRenderer getNextRenderer() {
            return new Remembering((Paragraph) modelElement, of, part);
        }

        @Override
        public void draw(DrawContext context) {
            super.draw(context);
            getLines().forEach(line -> areas.add(new Area(of, part, written(line))));
        }

        private Rectangle written(LineRenderer line) {
            return Rectangle.getCommonRectangle(line.getChildRenderers().stream()
                    .map(text -> text.getOccupiedArea().getBBox())
                    .toArray(Rectangle[]::new));
        }
    }
}
