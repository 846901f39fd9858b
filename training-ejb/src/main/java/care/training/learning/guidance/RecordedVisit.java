package care.training.learning.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A visit as its worker finds it again: without the household's number, which is not kept. */
public record RecordedVisit(
        UUID id,
        String area,
        List<HouseholdKind> kinds,
        LocalDate on,
        Occasion occasion,
        List<Topic> topics,
        Instant recordedAt,
        boolean takenBack) {}
