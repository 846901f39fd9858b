package care.training.kernel.print;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.UnitValue;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A plain document of headings, lines and tables on A4: tagged, with its language, the fonts embedded with what it takes of
 * them. It is set when it is closed, since only then all its characters are known.
 */
public final class PrintedSheet {
    private static final Color INK = new DeviceRgb(0x22, 0x2B, 0x2D);
    private static final Color QUIET = new DeviceRgb(0x5C, 0x68, 0x68);
    private static final Border HAIRLINE = new SolidBorder(new DeviceRgb(0xC4, 0xCC, 0xCA), 0.5f);
    private static final float MARGIN = 48;

    private final List<FontFile> files;
    private final UnaryOperator<String> spelled;
    private final String title;
    private final Locale locale;
    private final List<String> texts = new ArrayList<>();
    private final List<Supplier<IBlockElement>> parts = new ArrayList<>();
    private final List<SheetAttachment> attachments = new ArrayList<>();
    private PageFonts fonts;

    /** @param files the typeface, then those that help out */
    public PrintedSheet(List<FontFile> files, String title, Locale locale) {
        this(files, UnaryOperator.identity(), title, locale);
    }

    /** @param spelled what is drawn of a text */
    PrintedSheet(List<FontFile> files, UnaryOperator<String> spelled, String title, Locale locale) {
        this.files = files;
        this.spelled = spelled;
        this.title = title;
        this.locale = locale;
    }

    public void heading(String text) {
        add(
                List.of(text),
                () -> as(StandardRoles.H1, paragraph(text).setFontSize(20).setMarginBottom(10)));
    }

    public void part(String text) {
        add(
                List.of(text),
                () -> as(
                        StandardRoles.H2,
                        paragraph(text)
                                .setFontSize(13)
                                .setMarginTop(16)
                                .setMarginBottom(4)
                                .setKeepWithNext(true)));
    }

    public void line(String text) {
        add(List.of(text), () -> paragraph(text).setMarginTop(0).setMarginBottom(3));
    }

    public void note(String text) {
        add(
                List.of(text),
                () -> paragraph(text).setFontSize(8.5f).setFontColor(QUIET).setMarginTop(18));
    }

    /** @param widths of the columns in percent */
    public void table(float[] widths, List<String> headings, List<List<String>> rows) {
        List<String> all = new ArrayList<>(headings);
        rows.forEach(all::addAll);
        add(all, () -> {
            Table table = new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth();
            table.setMarginTop(4);
            headings.forEach(heading -> table.addHeaderCell(cell(heading).setFontColor(QUIET)));
            rows.forEach(row -> row.forEach(text -> table.addCell(cell(text))));
            return table;
        });
    }

    /** A file that the document carries, for machines. */
    public void attach(SheetAttachment attachment) {
        attachments.add(attachment);
    }

    /** The document. Problem NO_GLYPH, naming the character, where the fonts lack one of it. */
    public byte[] close() {
        fonts = PageFonts.of(files, texts);
        ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
        PdfDocument pdf = new PdfDocument(new PdfWriter(out, new WriterProperties().addXmpMetadata()));
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("en".equals(locale.getLanguage()) ? "en" : "zh-CN"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title);
        attachments.forEach(attachment -> attachment.to(pdf));
        try (Document page = new Document(pdf, PageSize.A4)) {
            page.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
            page.setFont(fonts.main()).setFontColor(INK).setFontSize(10.5f);
            parts.forEach(part -> page.add(part.get()));
        }
        return out.toByteArray();
    }

    private void add(List<String> words, Supplier<IBlockElement> part) {
        words.forEach(text -> texts.add(drawn(text)));
        parts.add(part);
    }

    private static Paragraph as(String role, Paragraph heading) {
        heading.getAccessibilityProperties().setRole(role);
        return heading;
    }

    private Cell cell(String text) {
        return new Cell()
                .add(paragraph(text).setMargin(0).setFontSize(9.5f))
                .setBorder(Border.NO_BORDER)
                .setBorderBottom(HAIRLINE)
                .setPadding(4);
    }

    private Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        fonts.runs(drawn(text)).forEach(run -> paragraph.add(new Text(run.text()).setFont(run.font())));
        return paragraph.setMultipliedLeading(1.25f);
    }

    /** The typeface's own apostrophe is as wide as a Chinese character. */
    private String drawn(String text) {
        return spelled.apply(text.replace('’', '\''));
    }
}
