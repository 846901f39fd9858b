package care.training.ban.scan;

import care.training.standard.evidence.FileType;
import java.time.Instant;
import java.util.UUID;

/**
 * That there is a file of the decision; not the file.
 *
 * @param bytes its size
 */
public record ScanView(UUID id, FileType type, int bytes, Instant keptAt) {
    /** In tenths of a megabyte, at least one. */
    public double megabytes() {
        return Math.max(1, Math.round(bytes * 10.0 / (1024 * 1024))) / 10.0;
    }
}
