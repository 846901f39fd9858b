package care.training.learning.enrolment;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's place in a class, as she is told of it.
 *
 * @param withdrawnAt null while she has the place
 */
public record EnrolmentView(UUID id, UUID classId, Instant enrolledAt, Instant withdrawnAt) {
    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
