package care.training.kernel.print;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
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
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.UnitValue;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A plain document of headings, lines and tables on A4: tagged, with its language, the typeface embedded. Problem NO_GLYPH
 * where the typeface lacks a character of a text.
 */
public final class PrintedSheet {
    private static final Color INK = new DeviceRgb(0x22, 0x2B, 0x2D);
    private static final Color QUIET = new DeviceRgb(0x5C, 0x68, 0x68);
    private static final Border HAIRLINE = new SolidBorder(new DeviceRgb(0xC4, 0xCC, 0xCA), 0.5f);
    private static final float MARGIN = 48;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(40_000);
    private final Function<String, Paragraph> lettering;
    private final Document page;

    public PrintedSheet(FontProgram typeface, String title, Locale locale) {
        this(
                PdfFontFactory.createFont(typeface, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED),
                text -> {
                    Typeface.requireGlyphs(typeface, text);
                    return new Paragraph(text);
                },
                title,
                locale);
    }

    /**
     * @param fonts made for all the texts of the document, spelled
     * @param spelled what is drawn of a text
     */
    PrintedSheet(PageFonts fonts, UnaryOperator<String> spelled, String title, Locale locale) {
        this(
                fonts.main(),
                text -> {
                    Paragraph paragraph = new Paragraph();
                    fonts.runs(spelled.apply(text)).forEach(run -> paragraph.add(new Text(run.text()).setFont(run.font())));
                    return paragraph;
                },
                title,
                locale);
    }

    private PrintedSheet(PdfFont font, Function<String, Paragraph> lettering, String title, Locale locale) {
        this.lettering = lettering;
        PdfDocument pdf = new PdfDocument(new PdfWriter(out, new WriterProperties().addXmpMetadata()));
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("en".equals(locale.getLanguage()) ? "en" : "zh-CN"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title);
        page = new Document(pdf, PageSize.A4);
        page.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        page.setFont(font).setFontColor(INK).setFontSize(10.5f);
    }

    public void heading(String text) {
        Paragraph heading = paragraph(text).setFontSize(20).setMarginBottom(10);
        heading.getAccessibilityProperties().setRole(StandardRoles.H1);
        page.add(heading);
    }

    public void part(String text) {
        Paragraph heading = paragraph(text).setFontSize(13).setMarginTop(16).setMarginBottom(4);
        heading.getAccessibilityProperties().setRole(StandardRoles.H2);
        page.add(heading.setKeepWithNext(true));
    }

    public void line(String text) {
        page.add(paragraph(text).setMarginTop(0).setMarginBottom(3));
    }

    public void note(String text) {
        page.add(paragraph(text).setFontSize(8.5f).setFontColor(QUIET).setMarginTop(18));
    }

    /** @param widths of the columns in percent */
    public void table(float[] widths, List<String> headings, List<List<String>> rows) {
        Table table = new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth();
        table.setMarginTop(4);
        headings.forEach(heading -> table.addHeaderCell(cell(heading).setFontColor(QUIET)));
        rows.forEach(row -> row.forEach(text -> table.addCell(cell(text))));
        page.add(table);
    }

    public byte[] close() {
        page.close();
        return out.toByteArray();
    }

    private Cell cell(String text) {
        return new Cell()
                .add(paragraph(text).setMargin(0).setFontSize(9.5f))
                .setBorder(Border.NO_BORDER)
                .setBorderBottom(HAIRLINE)
                .setPadding(4);
    }

    private Paragraph paragraph(String text) {
        return lettering.apply(printed(text)).setMultipliedLeading(1.25f);
    }

    /** The typeface's own apostrophe is as wide as a Chinese character. */
    static String printed(String text) {
        return text.replace('’', '\'');
    }
}
