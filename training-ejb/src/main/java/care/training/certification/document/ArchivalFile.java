package care.training.certification.document;

import care.training.certification.signing.LeanMetadata;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.utils.XmlProcessorCreator;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/**
 * A Chinese PDF that can be kept for decades and read aloud: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. That
 * it is both, signed or not, is judged in the tests, not while it is made.
 */
final class ArchivalFile {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XmlProcessorCreator.setXmlParserFactory(new JdkXml());
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(80_000);
    private final PdfDocument pdf;

    ArchivalFile(String title, String author, String subject) {
        pdf = new PdfDocument(new PdfWriter(
                out,
                new WriterProperties()
                        .setFullCompressionMode(true)
                        .addPdfAXmpMetadata(PdfAConformance.PDF_A_3A)
                        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)));
        LeanMetadata.set(pdf);
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("zh-CN"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo().setTitle(title).setAuthor(author).setSubject(subject);
        pdf.addOutputIntent(new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB)));
    }

    PdfDocument pdf() {
        return pdf;
    }

    /** Puts a file inside, which belongs to the document as a whole. */
    void attach(Attachment attachment) {
        PdfDictionary parameters = new PdfDictionary();
        PdfFileSpec file = PdfFileSpec.createEmbeddedFileSpec(
                pdf,
                attachment.content(),
                attachment.description(),
                attachment.name(),
                new PdfName(attachment.mediaType()),
                parameters,
                new PdfName(attachment.relationship().key()));
        pdf.addFileAttachment(attachment.name(), file);
        pdf.addAssociatedFile(attachment.name(), file);
    }

    /** The finished file, after its page was closed. */
    byte[] content() {
        return out.toByteArray();
    }
}
