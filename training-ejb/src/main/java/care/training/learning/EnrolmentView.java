package care.training.learning;

import java.time.Instant;
import java.util.UUID;

/** A person's place in a class, as she is told of it. */
public record EnrolmentView(UUID id, UUID classId, Instant enrolledAt) {}
