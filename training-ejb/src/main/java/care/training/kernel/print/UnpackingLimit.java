package care.training.kernel.print;

import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.ReaderProperties;

/** What a stranger's PDF may unpack to, whatever its filters: 64 MiB, one stream and all together. Beyond, the reader throws. */
public final class UnpackingLimit extends MemoryLimitsAwareHandler {
    private static final int BYTES = 64 * 1024 * 1024;

    private UnpackingLimit() {
        setMaxSizeOfSingleDecompressedPdfStream(BYTES);
        setMaxSizeOfDecompressedPdfStreamsSum(BYTES);
    }

    /** How to open a file that is not our own. */
    public static ReaderProperties forStrangers() {
        return new ReaderProperties().setMemoryLimitsAwareHandler(new UnpackingLimit());
    }

    @Override
    public MemoryLimitsAwareHandler createNewInstance() {
        return new UnpackingLimit();
    }

    @Override
    public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
        return true;
    }
}
