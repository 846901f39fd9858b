package care.training.check.monitoring;

import java.util.UUID;

/** Somebody on an employer's staff. */
public record WatchedPerson(String organization, UUID personId) {}
