package care.training.certification.document;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * What every document carries alike, made small once: to do so each time took more than half of the making of a certificate.
 * Any number of threads may share it.
 */
final class Deflated {
    private final byte[] bytes;

    private Deflated(byte[] bytes) {
        this.bytes = bytes;
    }

    static Deflated of(byte[] content) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(small, deflater)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return new Deflated(small.toByteArray());
    }

    /** For one document, to whose own compression it is closed. */
    PdfStream stream() {
        PdfStream stream = new PdfStream(bytes, CompressionConstants.NO_COMPRESSION);
        stream.put(PdfName.Filter, PdfName.FlateDecode);
        return stream;
    }
}
