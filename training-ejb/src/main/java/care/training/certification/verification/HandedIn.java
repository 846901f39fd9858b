package care.training.certification.verification;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file on its way in: no larger than it may be, and a PDF by its beginning. */
final class HandedIn {
    /** In megabytes of 2^20 bytes; a certificate has some 150 kB. */
    static final int LARGEST_MB = 20;

    /** Readers accept the header anywhere in the first kilobyte. */
    private static final int HEADER_WITHIN = 1024;

    private HandedIn() {}

    /** Problems: BODY_TOO_LARGE, before all of it was read; NOT_A_PDF. */
    static byte[] read(InputStream body) {
        int largest = LARGEST_MB * 1024 * 1024;
        try {
            byte[] file = body.readNBytes(largest + 1);
            if (file.length > largest) {
                throw new Problem(ProblemCode.BODY_TOO_LARGE, LARGEST_MB);
            }
            if (!isPdf(file)) {
                throw new Problem(ProblemCode.NOT_A_PDF);
            }
            return file;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("the file did not arrive", brokenOff);
        }
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(HEADER_WITHIN, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
