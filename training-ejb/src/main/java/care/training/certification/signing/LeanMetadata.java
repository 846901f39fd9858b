package care.training.certification.signing;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;

/**
 * Metadata (XMP) without the two kilobytes of blanks that are otherwise left behind them for changes in place: in a signed
 * file nobody changes anything, and each increment repeats them.
 */
public final class LeanMetadata {
    /** Characters; none at all would be taken for not said. */
    private static final int PADDING = 1;

    private LeanMetadata() {}

    /** For a document that is not closed yet. */
    public static void set(PdfDocument document) {
        document.getSerializeOptions().setPadding(PADDING);
    }

    /** For one that is written anew from another: that one's are not written beside its own. */
    public static void replace(PdfDocument document) {
        set(document);
        PdfStream former = document.getCatalog().getPdfObject().getAsStream(PdfName.Metadata);
        if (former != null && document.getXmpMetadataBytes() != null) {
            former.getIndirectReference().setFree();
        }
    }
}
