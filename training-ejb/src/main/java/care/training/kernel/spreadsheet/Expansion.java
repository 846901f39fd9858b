package care.training.kernel.spreadsheet;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * How large a packed workbook may grow. 50,000 full rows of a catalog inflate to about 40 MB, so 64 MB refuses no honest
 * file; a zip bomb is found before a parser sees it.
 */
final class Expansion {
    private static final long MAX_INFLATED = 64L * 1024 * 1024;

    /** Parts that POI keeps in memory as a tree, several times their size. */
    private static final long MAX_TREE = 4L * 1024 * 1024;

    private static final int MAX_ENTRIES = 1_000;

    static {
        // the second fence, should the two ZIP readers ever disagree about an entry; the total above takes the place of
        // a ratio, which would refuse honest sheets of thousands of formatted empty rows
        ZipSecureFile.setMaxEntrySize(MAX_INFLATED);
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Expansion() {}

    /** Problem EXPANDS_TOO_MUCH where the limits are passed. */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = zip.size() > MAX_ENTRIES ? 0 : MAX_INFLATED;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements() && left > 0; ) {
                ZipEntry entry = entries.nextElement();
                long inflated = inflatedSize(zip, entry, left);
                left = isTree(entry.getName()) && inflated > MAX_TREE ? 0 : left - inflated;
            }
            if (left <= 0) {
                throw new Problem(ProblemCode.EXPANDS_TOO_MUCH);
            }
        }
    }

    /** Counted, not believed: the size that an entry tells can be a lie. */
    private static long inflatedSize(ZipFile zip, ZipEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0 && size <= limit; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private static boolean isTree(String name) {
        return !name.contains("/worksheets/") && !name.endsWith("sharedStrings.xml") && !name.contains("/media/");
    }
}
