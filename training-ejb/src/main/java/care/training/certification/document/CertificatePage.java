package care.training.certification.document;

import static care.training.certification.document.Ornament.ACCENT;
import static care.training.certification.document.Ornament.INK;
import static care.training.certification.document.Ornament.QUIET;
import static com.itextpdf.layout.properties.TextAlignment.CENTER;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.print.Typeface;
import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Sets one certificate on one A4 page, upright: tagged, in Chinese with a second line in English, the typeface embedded
 * as a subset. Coordinates are points from the lower left corner.
 */
final class CertificatePage {
    /** Where the seal goes when the page is signed: 40 mm square, over the end of the evaluation body's name. */
    static final Rectangle SEAL = new Rectangle(415, 88, 113.4f, 113.4f);

    private static final float LEFT = 74;
    private static final float RIGHT = PageSize.A4.getWidth() - 74;
    private static final float WIDTH = RIGHT - LEFT;
    private static final float MIDDLE = 308;
    private static final float QR_SIZE = 82;

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("y年M月d日", Languages.CHINESE);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    private final CertificateSheet sheet;
    private final Wording wording;
    private final FontProgram typeface;
    private final boolean demo;
    private PdfFont font;
    private Document page;

    CertificatePage(CertificateSheet sheet, Wording wording, FontProgram typeface, boolean demo) {
        this.sheet = sheet;
        this.wording = wording;
        this.typeface = typeface;
        this.demo = demo;
    }

    /** The page as an unsigned PDF. Problem NO_GLYPH where the typeface lacks a character of it. */
    byte[] draw() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(80_000);
        PdfDocument pdf = new PdfDocument(new PdfWriter(out, new WriterProperties().addXmpMetadata()));
        describe(pdf);
        font = PdfFontFactory.createFont(typeface, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
        Ornament.draw(new PdfCanvas(pdf.addNewPage(PageSize.A4)));
        page = new Document(pdf);
        page.setFont(font).setFontColor(INK);
        heading();
        holder();
        competence();
        verification();
        issue();
        queries();
        page.close();
        return out.toByteArray();
    }

    private void describe(PdfDocument pdf) {
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("zh-CN"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo()
                .setTitle(wording.text("title").zh() + " " + sheet.number())
                .setAuthor(sheet.issuer())
                .setSubject(wording.text("title").en());
    }

    private void heading() {
        Text title = wording.text("title");
        Paragraph name = bold(centred(title.zh(), 35, ACCENT, 7), ACCENT, 0.6f);
        name.getAccessibilityProperties().setRole(StandardRoles.H1);
        place(name, LEFT, 722, WIDTH);
        place(english(title.en().toUpperCase(Locale.ENGLISH), 10, 1.7f).setTextAlignment(CENTER), LEFT, 699, WIDTH);
        Text statement = wording.text("statement").with("issuer", sheet.issuer(), issuerInEnglish());
        Paragraph chinese = line(statement.zh(), 12.5f, INK, 0)
                .setFixedLeading(22)
                .setFirstLineIndent(25)
                .setTextAlignment(TextAlignment.JUSTIFIED);
        place(chinese, LEFT, 613, WIDTH);
        place(english(statement.en(), 8.5f, 0).setFixedLeading(13), LEFT, 563, WIDTH);
    }

    private void holder() {
        Text type = wording.text(sheet.document().type().name());
        field("holder", sheet.holder(), null, LEFT, 494, 330, 23);
        field("documentType", type.zh(), type.en(), LEFT, 430, 138, 13);
        field("documentNumber", sheet.document().number(), null, LEFT + 156, 430, 174, 13);
        Rectangle photo = new Rectangle(RIGHT - 76, 427, 76, 106);
        Ornament.corners(canvas(), photo);
        Text label = wording.text("photo");
        place(centred(label.zh(), 8.5f, QUIET, 1), photo.getX(), 480, photo.getWidth());
        place(english(label.en(), 6.5f, 0).setTextAlignment(CENTER), photo.getX(), 469, photo.getWidth());
    }

    private void competence() {
        String direction = sheet.direction() == null ? CertificateSheet.NONE : sheet.direction();
        Level level = sheet.level();
        float first = MIDDLE - LEFT - 20;
        float second = RIGHT - MIDDLE;
        field("occupation", sheet.occupation(), sheet.occupationEnglish(), LEFT, 350, first, 17);
        field("direction", direction, null, MIDDLE, 350, second, 17);
        field("level", level.title(Languages.CHINESE), level.title(Languages.ENGLISH), LEFT, 276, first, 17);
        field("number", sheet.number().value(), null, MIDDLE, 276, second, 17);
    }

    private void verification() {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        BarcodeQRCode qr = new BarcodeQRCode(sheet.verifyUrl(), hints);
        Image image = new Image(qr.createFormXObject(INK, 2, page.getPdfDocument()))
                .scaleToFit(QR_SIZE, QR_SIZE)
                .setFixedPosition(1, LEFT - 8, 114);
        image.getAccessibilityProperties()
                .setAlternateDescription(wording.text("qrImage").zh());
        page.add(image);
        float left = LEFT + QR_SIZE;
        place(line(wording.text("scan").zh(), 9.5f, INK, 0.5f), left, 181, 120);
        place(english(wording.text("scan").en(), 7.5f, 0), left, 170, 120);
        place(line(label("code"), 7.5f, QUIET, 0.2f), left, 148, 130);
        place(line(sheet.code().printed(), 11.5f, INK, 0.6f), left, 130, 130);
    }

    private void issue() {
        float width = RIGHT - MIDDLE;
        place(line(label("issuer"), 8, QUIET, 0.2f), MIDDLE, 191, width);
        place(line(sheet.issuer(), fitting(sheet.issuer(), 14, width), INK, 0.4f), MIDDLE, 168, width);
        if (sheet.issuerEnglish() != null) {
            place(english(sheet.issuerEnglish(), fitting(sheet.issuerEnglish(), 8, width), 0), MIDDLE, 156, width);
        }
        place(line(label("issuedOn"), 8, QUIET, 0.2f), MIDDLE, 131, width);
        place(line(CHINESE_DATE.format(sheet.issuedOn()), 12, INK, 1), MIDDLE, 111, width);
        place(english(ENGLISH_DATE.format(sheet.issuedOn()), 8, 0), MIDDLE, 99, width);
    }

    private void queries() {
        String line = "%s %s　　%s %s"
                .formatted(
                        wording.text("certificateQuery").zh(),
                        wording.address("certificateQuery"),
                        wording.text("bodyQuery").zh(),
                        wording.address("bodyQuery"));
        place(centred(line, 7.5f, QUIET, 0.2f), LEFT, 72, WIDTH);
        if (demo) {
            place(centred(label("demo"), 7.5f, Ornament.WARNING, 0.2f), LEFT, 58, WIDTH);
        }
    }

    /** A labelled value over a hairline; a long value is set smaller so that it stays on one line. */
    private void field(String key, String value, String english, float x, float y, float width, float size) {
        place(line(label(key), 8, QUIET, 0.2f), x, y + size * 1.35f + 6, width);
        place(bold(line(value, fitting(value, size, width), INK, 0.4f), INK, size / 80), x, y, width);
        Ornament.underline(canvas(), x, y - 3, width);
        if (english != null) {
            place(english(english, fitting(english, 8.5f, width), 0), x, y - 17, width);
        }
    }

    private String label(String key) {
        Text label = wording.text(key);
        return label.zh() + "  " + label.en();
    }

    private String issuerInEnglish() {
        return sheet.issuerEnglish() == null ? sheet.issuer() : sheet.issuerEnglish();
    }

    /** The size, at most {@code size}, at which {@code text} fits; never under half, then it takes two lines. */
    private float fitting(String text, float size, float width) {
        Typeface.requireGlyphs(typeface, text);
        float natural = font.getWidth(text, size) + 0.4f * text.length();
        return natural <= width ? size : Math.max(size / 2, size * width / natural);
    }

    private Paragraph centred(String text, float size, Color color, float gap) {
        return line(text, size, color, gap).setTextAlignment(CENTER);
    }

    /** The second language: quiet, and said to be English. The typeface's own apostrophe is as wide as a Chinese character. */
    private Paragraph english(String text, float size, float gap) {
        Paragraph paragraph = line(text.replace('’', '\''), size, QUIET, gap);
        paragraph.getAccessibilityProperties().setLanguage("en");
        return paragraph;
    }

    private Paragraph line(String text, float size, Color color, float gap) {
        Typeface.requireGlyphs(typeface, text);
        return new Paragraph(text)
                .setFontSize(size)
                .setFontColor(color)
                .setCharacterSpacing(gap)
                .setMultipliedLeading(1.15f)
                .setMargin(0);
    }

    /** The typeface has one weight; an outline of {@code stroke} points makes it heavier. */
    private static Paragraph bold(Paragraph paragraph, Color color, float stroke) {
        return paragraph
                .setTextRenderingMode(TextRenderingMode.FILL_STROKE)
                .setStrokeColor(color)
                .setStrokeWidth(stroke);
    }

    /** Puts a paragraph with its lowest line at y; further lines grow upwards. */
    private void place(Paragraph paragraph, float x, float y, float width) {
        page.add(paragraph.setFixedPosition(1, x, y, width));
    }

    private PdfCanvas canvas() {
        return new PdfCanvas(page.getPdfDocument().getFirstPage());
    }
}
