package care.training.kernel.print;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.nio.charset.StandardCharsets;

/**
 * A file within a document.
 *
 * @param name as it is saved
 * @param description as a reader of the document shows it
 * @param mediaType e.g. {@code application/json}
 */
public record SheetAttachment(String name, String description, String mediaType, String content) {
    void to(PdfDocument document) {
        document.addFileAttachment(
                name,
                PdfFileSpec.createEmbeddedFileSpec(
                        document,
                        content.getBytes(StandardCharsets.UTF_8),
                        description,
                        name,
                        new PdfName(mediaType),
                        null,
                        PdfName.Data));
    }
}
