package care.training.certification.document;

import static care.training.certification.document.Ornament.ACCENT;
import static care.training.certification.document.Ornament.INK;
import static care.training.certification.document.Ornament.QUIET;
import static com.itextpdf.layout.properties.TextAlignment.CENTER;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.print.FontFile;
import care.training.kernel.print.PageFonts;
import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.TextRenderingMode;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sets one certificate on one A4 page, upright: tagged, in Chinese with a second line in English, where the layout says,
 * as a file that can be kept and read aloud ({@link ArchivalFile}). Coordinates are points from the lower left corner.
 */
final class CertificatePage {
    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("y年M月d日", Languages.CHINESE);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

    /** What the page itself puts between texts, and for a curled apostrophe. */
    private static final String ALWAYS = " \u3000'";

    private final CertificateOrder order;
    private final CertificateSheet sheet;
    private final CertificateLayout layout;
    private final List<FontFile> files;
    private final boolean demo;
    private PageFonts fonts;
    private Document page;

    /** @param files the typeface, then those that help out */
    CertificatePage(CertificateOrder order, CertificateLayout layout, List<FontFile> files, boolean demo) {
        this.order = order;
        this.sheet = order.sheet();
        this.layout = layout;
        this.files = files;
        this.demo = demo;
    }

    /** The page as an unsigned PDF. Problem NO_GLYPH where the fonts lack a character of it. */
    byte[] draw() {
        fonts = PageFonts.of(files, texts());
        ArchivalFile file = new ArchivalFile(
                layout.text("title").zh() + " " + sheet.number(),
                sheet.issuer(),
                layout.text("title").en());
        if (order.attachment() != null) {
            file.attach(order.attachment());
        }
        Ornament.draw(new PdfCanvas(file.pdf().addNewPage(PageSize.A4)));
        page = new Document(file.pdf());
        page.setFont(fonts.main()).setFontColor(INK);
        heading();
        holder();
        competence();
        verification();
        issue();
        queries();
        page.close();
        return file.content();
    }

    /** Every text that can stand on this page. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(layout.printed());
        texts.add(ALWAYS);
        texts.add(layout.text("title").en().toUpperCase(Locale.ENGLISH));
        texts.add(sheet.holder());
        texts.add(sheet.document().number());
        texts.add(sheet.occupation());
        texts.add(straight(sheet.occupationEnglish()));
        texts.add(direction());
        texts.add(sheet.level().title(Languages.CHINESE));
        texts.add(sheet.level().title(Languages.ENGLISH));
        texts.add(sheet.number().value());
        texts.add(sheet.code().printed());
        texts.add(sheet.issuer());
        texts.add(straight(issuerInEnglish()));
        texts.add(CHINESE_DATE.format(sheet.issuedOn()));
        texts.add(ENGLISH_DATE.format(sheet.issuedOn()));
        return texts;
    }

    private void heading() {
        TwoTexts title = layout.text("title");
        Box box = layout.box(Place.TITLE);
        Paragraph name = bold(centred(title.zh(), box.size(), ACCENT, box.size() / 5), ACCENT, 0.6f);
        name.getAccessibilityProperties().setRole(StandardRoles.H1);
        place(name, box);
        Box english = layout.box(Place.TITLE_ENGLISH);
        place(
                english(title.en().toUpperCase(Locale.ENGLISH), english.size(), 1.7f)
                        .setTextAlignment(CENTER),
                english);
        TwoTexts statement = layout.text("statement").with("issuer", sheet.issuer(), issuerInEnglish());
        Box body = layout.box(Place.STATEMENT);
        Paragraph chinese = line(statement.zh(), body.size(), INK, 0)
                .setFixedLeading(body.size() * 1.76f)
                .setFirstLineIndent(2 * body.size())
                .setTextAlignment(TextAlignment.JUSTIFIED);
        place(chinese, body);
        Box second = layout.box(Place.STATEMENT_ENGLISH);
        place(english(statement.en(), second.size(), 0).setFixedLeading(second.size() * 1.53f), second);
    }

    private void holder() {
        TwoTexts type = layout.text(sheet.document().type().name());
        field(Place.HOLDER, sheet.holder(), null);
        field(Place.DOCUMENT_TYPE, type.zh(), type.en());
        field(Place.DOCUMENT_NUMBER, sheet.document().number(), null);
        if (order.photo() == null) {
            placeForPhoto();
        } else {
            photo();
        }
    }

    private void photo() {
        Rectangle frame = layout.box(Place.PHOTO).rectangle();
        Image photo = new Image(ImageDataFactory.create(order.photo())).scaleToFit(frame.getWidth(), frame.getHeight());
        photo.setFixedPosition(
                1,
                frame.getX() + (frame.getWidth() - photo.getImageScaledWidth()) / 2,
                frame.getY() + (frame.getHeight() - photo.getImageScaledHeight()) / 2);
        photo.getAccessibilityProperties()
                .setAlternateDescription(layout.text("photoImage").zh());
        page.add(photo);
    }

    private void placeForPhoto() {
        Rectangle frame = layout.box(Place.PHOTO).rectangle();
        Ornament.corners(canvas(), frame);
        TwoTexts label = layout.text("photo");
        float middle = frame.getY() + frame.getHeight() / 2;
        place(centred(label.zh(), 8.5f, QUIET, 1), frame.getX(), middle, frame.getWidth());
        place(english(label.en(), 6.5f, 0).setTextAlignment(CENTER), frame.getX(), middle - 11, frame.getWidth());
    }

    private void competence() {
        Level level = sheet.level();
        field(Place.OCCUPATION, sheet.occupation(), sheet.occupationEnglish());
        field(Place.DIRECTION, direction(), null);
        field(Place.LEVEL, level.title(Languages.CHINESE), level.title(Languages.ENGLISH));
        field(Place.NUMBER, sheet.number().value(), null);
    }

    private void verification() {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        BarcodeQRCode qr = new BarcodeQRCode(sheet.verifyUrl(), hints);
        Box square = layout.box(Place.QR);
        Image image = new Image(qr.createFormXObject(INK, 2, page.getPdfDocument()))
                .scaleToFit(square.width(), square.height())
                .setFixedPosition(1, square.x(), square.y());
        image.getAccessibilityProperties()
                .setAlternateDescription(layout.text("qrImage").zh());
        page.add(image);
        Box scan = layout.box(Place.SCAN);
        place(line(layout.text("scan").zh(), scan.size(), INK, 0.5f), scan);
        place(english(layout.text("scan").en(), scan.size() * 0.79f, 0), scan.x(), scan.y() - 11, scan.width());
        Box code = layout.box(Place.CODE);
        place(line(label("code"), 7.5f, QUIET, 0.2f), code.x(), code.y() + 18, code.width());
        place(line(sheet.code().printed(), code.size(), INK, 0.6f), code);
    }

    private void issue() {
        Box issuer = layout.box(Place.ISSUER);
        place(line(label("issuer"), 8, QUIET, 0.2f), issuer.x(), issuer.y() + 23, issuer.width());
        float size = fitting(sheet.issuer(), issuer.size(), issuer.width());
        place(line(sheet.issuer(), size, INK, 0.4f), issuer);
        if (sheet.issuerEnglish() != null) {
            float small = fitting(straight(sheet.issuerEnglish()), 8, issuer.width());
            place(english(sheet.issuerEnglish(), small, 0), issuer.x(), issuer.y() - 12, issuer.width());
        }
        Box issued = layout.box(Place.ISSUED_ON);
        place(line(label("issuedOn"), 8, QUIET, 0.2f), issued.x(), issued.y() + 20, issued.width());
        place(line(CHINESE_DATE.format(sheet.issuedOn()), issued.size(), INK, 1), issued);
        place(english(ENGLISH_DATE.format(sheet.issuedOn()), 8, 0), issued.x(), issued.y() - 12, issued.width());
    }

    private void queries() {
        String line = "%s %s\u3000\u3000%s %s"
                .formatted(
                        layout.text("certificateQuery").zh(),
                        layout.address("certificateQuery"),
                        layout.text("bodyQuery").zh(),
                        layout.address("bodyQuery"));
        Box queries = layout.box(Place.QUERIES);
        place(centred(line, queries.size(), QUIET, 0.2f), queries);
        if (demo) {
            Box warning = layout.box(Place.DEMO);
            place(centred(label("demo"), warning.size(), Ornament.WARNING, 0.2f), warning);
        }
    }

    /** A labelled value over a hairline; a long value is set smaller so that it stays on one line. */
    private void field(Place where, String value, String english) {
        Box box = layout.box(where);
        place(line(label(where.key()), 8, QUIET, 0.2f), box.x(), box.y() + box.size() * 1.35f + 6, box.width());
        place(bold(line(value, fitting(value, box.size(), box.width()), INK, 0.4f), INK, box.size() / 80), box);
        Ornament.underline(canvas(), box.x(), box.y() - 3, box.width());
        if (english != null) {
            place(
                    english(english, fitting(straight(english), 8.5f, box.width()), 0),
                    box.x(),
                    box.y() - 17,
                    box.width());
        }
    }

    private String label(String key) {
        TwoTexts label = layout.text(key);
        return label.zh() + "  " + label.en();
    }

    private String direction() {
        return sheet.direction() == null ? CertificateSheet.NONE : sheet.direction();
    }

    private String issuerInEnglish() {
        return sheet.issuerEnglish() == null ? sheet.issuer() : sheet.issuerEnglish();
    }

    /** The size, at most {@code size}, at which {@code text} fits; never under half, then it takes two lines. */
    private float fitting(String text, float size, float width) {
        float natural = fonts.width(text, size) + 0.4f * text.length();
        return natural <= width ? size : Math.max(size / 2, size * width / natural);
    }

    private Paragraph centred(String text, float size, Color color, float gap) {
        return line(text, size, color, gap).setTextAlignment(CENTER);
    }

    /** The second language: quiet, and said to be English. */
    private Paragraph english(String text, float size, float gap) {
        Paragraph paragraph = line(straight(text), size, QUIET, gap);
        paragraph.getAccessibilityProperties().setLanguage("en");
        return paragraph;
    }

    /** The typeface's own apostrophe is as wide as a Chinese character. */
    private static String straight(String text) {
        return text.replace('’', '\'');
    }

    private Paragraph line(String text, float size, Color color, float gap) {
        Paragraph line = new Paragraph();
        fonts.runs(text).forEach(run -> line.add(new Text(run.text()).setFont(run.font())));
        return line.setFontSize(size)
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

    private void place(Paragraph paragraph, Box box) {
        place(paragraph, box.x(), box.y(), box.width());
    }

    /** Puts a paragraph with its lowest line at y; further lines grow upwards. */
    private void place(Paragraph paragraph, float x, float y, float width) {
        page.add(paragraph.setFixedPosition(1, x, y, width));
    }

    private PdfCanvas canvas() {
        return new PdfCanvas(page.getPdfDocument().getFirstPage());
    }
}
