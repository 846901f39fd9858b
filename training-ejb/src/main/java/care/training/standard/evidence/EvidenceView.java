package care.training.standard.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A proof as whoever handed it in may see it.
 *
 * @param type of its file
 * @param bytes size of its file
 * @param examinedAt null while it waits
 * @param reason what is wrong with it, null where nothing is
 * @param correctUntil the last day to mend it, null where it was not refused
 * @param correctable whether it can still be mended
 */
public record EvidenceView(
        UUID id,
        EvidenceClaim claim,
        EvidenceState state,
        FileType type,
        int bytes,
        Instant handedInAt,
        Instant examinedAt,
        String reason,
        LocalDate correctUntil,
        boolean correctable) {

    /** In tenths of a megabyte, at least one. */
    public double megabytes() {
        return Math.max(1, Math.round(bytes / 104_857.6)) / 10.0;
    }

    /** @param mended whether a later proof mends it already */
    static EvidenceView of(Evidence evidence, String mediaType, int bytes, boolean mended, LocalDate today) {
        boolean correctable =
                evidence.state() == EvidenceState.REFUSED && !mended && !today.isAfter(evidence.correctUntil());
        return new EvidenceView(
                evidence.id(),
                evidence.claim(),
                evidence.state(),
                FileType.ofMediaType(mediaType),
                bytes,
                evidence.handedInAt(),
                evidence.examinedAt(),
                evidence.reason(),
                evidence.correctUntil(),
                correctable);
    }
}
