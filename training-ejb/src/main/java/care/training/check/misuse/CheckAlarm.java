package care.training.check.misuse;

import java.time.Instant;

/**
 * That an organization's checks looked like guessing; about which people is not kept.
 *
 * @param organization credit code
 * @param found how many: of the longest run, of one name's documents, of one document's names
 * @param stopsUntil until when it may not check; null where it may
 */
public record CheckAlarm(String organization, AlarmKind kind, Instant raisedAt, int found, Instant stopsUntil) {}
