package care.training.standard.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the clerks' list.
 *
 * @param document masked
 * @param since when it was handed in; of a second look, when it was accepted
 */
public record EvidenceTask(
        UUID id,
        EvidenceKind kind,
        String name,
        String document,
        EvidenceState state,
        SecondLook sample,
        Instant since) {}
