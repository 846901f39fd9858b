package care.training.assessment;

import java.util.UUID;

/** A candidate's result was published. */
public record ResultPublished(UUID resultId, UUID bookingId, UUID personId, UUID sessionId, boolean passed) {}
