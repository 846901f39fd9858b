package care.training.certification.issue;

import care.training.standard.evidence.PortraitState;
import java.util.UUID;

/**
 * Somebody whose certificate a batch is still to make.
 *
 * @param name as on record now
 */
public record BatchCandidate(UUID resultId, String name, PortraitState photograph) {}
