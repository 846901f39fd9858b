package care.training.learning.guidance;

import java.time.LocalDate;
import java.util.UUID;

/** A guidance worker's post that goes on. */
public record PostView(UUID id, String name, String document, String area, LocalDate from) {}
