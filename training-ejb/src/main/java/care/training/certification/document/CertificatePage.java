package care.training.certification.document;

import static care.training.certification.document.Ornament.ACCENT;
import static care.training.certification.document.Ornament.INK;
import static care.training.certification.document.Ornament.QUIET;
import static com.itextpdf.layout.properties.TextAlignment.CENTER;

import care.training.kernel.Languages;
import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.print.FontFile;
import care.training.kernel.print.PageFonts;
import com.itextpdf.barcodes.BarcodeQRCode;
import com.itextpdf.barcodes.qrcode.EncodeHintType;
import com.itextpdf.barcodes.qrcode.ErrorCorrectionLevel;
import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
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
    private final SpecimenMark specimen;
    private PageWriter page;

    /** @param files the typeface, then those that help out */
    CertificatePage(CertificateOrder order, List<FontFile> files, boolean demo) {
        this(order, files, demo, null);
    }

    /** @param specimen what is laid over a page that is no certificate; null on one that is to be */
    CertificatePage(CertificateOrder order, List<FontFile> files, boolean demo, SpecimenMark specimen) {
        this.order = order;
        this.sheet = order.sheet();
        this.layout = order.layout();
        this.files = files;
        this.demo = demo;
        this.specimen = specimen;
    }

    /** What room everything took that {@link #draw} put there. */
    List<PageWriter.Area> areas() {
        return page.areas();
    }

    /**
     * The page as an unsigned PDF. Problems: NO_GLYPH where the fonts lack a character of it; CERTIFICATE_TEXT_TOO_LONG where
     * a value runs over what stands beside it, which nobody could read.
     */
    byte[] draw() {
        PageFonts fonts = PageFonts.of(files, texts());
        ArchivalFile file = new ArchivalFile(
                layout.text("title").zh() + " " + sheet.number(),
                sheet.issuer(),
                layout.text("title").en());
        if (order.attachment() != null) {
            file.attach(order.attachment());
        }
        Ornament.draw(new PdfCanvas(file.pdf().addNewPage(PageSize.A4)));
        page = new PageWriter(file.pdf(), fonts);
        heading();
        holder();
        competence();
        verification();
        issue();
        queries();
        page.take(Place.SEAL, layout.box(Place.SEAL).rectangle());
        if (specimen != null) {
            specimen.mark(page, layout);
        }
        page.close();
        if (specimen == null) {
            requireRoom();
        }
        return file.content();
    }

    private void requireRoom() {
        PageCheck.faults(page.areas()).stream().findFirst().ifPresent(fault -> {
            Place place = fault.over() != null && fault.place().isPicture() ? fault.over() : fault.place();
            throw new Problem(ProblemCode.CERTIFICATE_TEXT_TOO_LONG, place.key());
        });
    }

    /** Every text that can stand on this page. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(layout.printed());
        texts.add(ALWAYS);
        texts.add(layout.text("title").en().toUpperCase(Locale.ENGLISH));
        texts.add(sheet.holder());
        texts.add(sheet.document().number());
        texts.add(sheet.occupation());
        texts.add(PageWriter.straight(sheet.occupationEnglish()));
        texts.add(direction());
        texts.add(sheet.level().title(Languages.CHINESE));
        texts.add(sheet.level().title(Languages.ENGLISH));
        texts.add(sheet.number().value());
        texts.add(sheet.code().printed());
        texts.add(sheet.issuer());
        texts.add(PageWriter.straight(issuerInEnglish()));
        texts.add(CHINESE_DATE.format(sheet.issuedOn()));
        texts.add(ENGLISH_DATE.format(sheet.issuedOn()));
        if (specimen != null) {
            texts.add(SpecimenMark.TEXT);
        }
        return texts;
    }

    private void heading() {
        TwoTexts title = layout.text("title");
        Box box = layout.box(Place.TITLE);
        Paragraph name = PageWriter.bold(page.centred(title.zh(), box.size(), ACCENT, box.size() / 5), ACCENT, 0.6f);
        name.getAccessibilityProperties().setRole(StandardRoles.H1);
        page.place(Place.TITLE, name, box);
        Box english = layout.box(Place.TITLE_ENGLISH);
        page.place(
                Place.TITLE_ENGLISH,
                page.english(title.en().toUpperCase(Locale.ENGLISH), english.size(), 1.7f)
                        .setTextAlignment(CENTER),
                english);
        TwoTexts statement = layout.text("statement").with("issuer", sheet.issuer(), issuerInEnglish());
        Box body = layout.box(Place.STATEMENT);
        Paragraph chinese = page.line(statement.zh(), body.size(), INK, 0)
                .setFixedLeading(body.size() * 1.76f)
                .setFirstLineIndent(2 * body.size())
                .setTextAlignment(TextAlignment.JUSTIFIED);
        page.place(Place.STATEMENT, chinese, body);
        Box second = layout.box(Place.STATEMENT_ENGLISH);
        page.place(
                Place.STATEMENT_ENGLISH,
                page.english(statement.en(), second.size(), 0).setFixedLeading(second.size() * 1.53f),
                second);
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
        Image photo = new Image(ImageDataFactory.create(order.photo()));
        photo.getAccessibilityProperties()
                .setAlternateDescription(layout.text("photoImage").zh());
        page.place(Place.PHOTO, photo, layout.box(Place.PHOTO));
    }

    private void placeForPhoto() {
        Rectangle frame = layout.box(Place.PHOTO).rectangle();
        Ornament.corners(page.canvas(), frame);
        TwoTexts label = layout.text("photo");
        float middle = frame.getY() + frame.getHeight() / 2;
        page.place(Place.PHOTO, page.centred(label.zh(), 8.5f, QUIET, 1), frame.getX(), middle, frame.getWidth());
        page.place(
                Place.PHOTO,
                page.english(label.en(), 6.5f, 0).setTextAlignment(CENTER),
                frame.getX(),
                middle - 11,
                frame.getWidth());
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
        Image image = new Image(qr.createFormXObject(INK, 2, page.pdf()));
        image.getAccessibilityProperties()
                .setAlternateDescription(layout.text("qrImage").zh());
        page.place(Place.QR, image, layout.box(Place.QR));
        Box scan = layout.box(Place.SCAN);
        page.place(Place.SCAN, page.line(layout.text("scan").zh(), scan.size(), INK, 0.5f), scan);
        page.place(
                Place.SCAN,
                page.english(layout.text("scan").en(), scan.size() * 0.79f, 0),
                scan.x(),
                scan.y() - 11,
                scan.width());
        Box code = layout.box(Place.CODE);
        page.place(Place.CODE, page.line(label("code"), 7.5f, QUIET, 0.2f), code.x(), code.y() + 18, code.width());
        // at random some are all of wide letters
        String printed = sheet.code().printed();
        float size = page.fitting(printed, code.size(), code.width());
        page.place(Place.CODE, page.line(printed, size, INK, PageWriter.GAP), code);
    }

    private void issue() {
        Box issuer = layout.box(Place.ISSUER);
        page.place(
                Place.ISSUER, page.line(label("issuer"), 8, QUIET, 0.2f), issuer.x(), issuer.y() + 23, issuer.width());
        float size = page.fitting(sheet.issuer(), issuer.size(), issuer.width());
        page.place(Place.ISSUER, page.line(sheet.issuer(), size, INK, PageWriter.GAP), issuer);
        if (sheet.issuerEnglish() != null) {
            english(Place.ISSUER, sheet.issuerEnglish(), 8, -12);
        }
        Box issued = layout.box(Place.ISSUED_ON);
        page.place(
                Place.ISSUED_ON,
                page.line(label("issuedOn"), 8, QUIET, 0.2f),
                issued.x(),
                issued.y() + 20,
                issued.width());
        page.place(Place.ISSUED_ON, page.line(CHINESE_DATE.format(sheet.issuedOn()), issued.size(), INK, 1), issued);
        english(Place.ISSUED_ON, ENGLISH_DATE.format(sheet.issuedOn()), 8, -12);
    }

    private void queries() {
        String line = "%s %s\u3000\u3000%s %s"
                .formatted(
                        layout.text("certificateQuery").zh(),
                        layout.address("certificateQuery"),
                        layout.text("bodyQuery").zh(),
                        layout.address("bodyQuery"));
        Box queries = layout.box(Place.QUERIES);
        page.place(Place.QUERIES, page.centred(line, queries.size(), QUIET, 0.2f), queries);
        if (demo) {
            Box warning = layout.box(Place.DEMO);
            page.place(Place.DEMO, page.centred(label("demo"), warning.size(), Ornament.WARNING, 0.2f), warning);
        }
    }

    /** A labelled value over a hairline; a long value is set smaller so that it stays on one line. */
    private void field(Place where, String value, String english) {
        Box box = layout.box(where);
        page.place(
                where,
                page.line(label(where.key()), 8, QUIET, 0.2f),
                box.x(),
                box.y() + box.size() * 1.35f + 6,
                box.width());
        Paragraph written = page.line(value, page.fitting(value, box.size(), box.width()), INK, PageWriter.GAP);
        page.place(where, PageWriter.bold(written, INK, box.size() / 80), box);
        Ornament.underline(page.canvas(), box.x(), box.y() - 3, box.width());
        if (english != null) {
            english(where, english, 8.5f, -17);
        }
    }

    /** The second language of what stands in a box, {@code above} its lowest line. */
    private void english(Place where, String text, float size, float above) {
        Box box = layout.box(where);
        float fitting = page.fitting(PageWriter.straight(text), size, box.width());
        page.place(where, page.english(text, fitting, 0), box.x(), box.y() + above, box.width());
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
}
