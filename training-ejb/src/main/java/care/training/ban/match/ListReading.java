package care.training.ban.match;

import java.time.Instant;
import java.util.List;

/**
 * The list as one reading found it.
 *
 * @param epoch how many changes the list had had
 * @param at the database's time when it was read; the day that counts is this one's
 * @param bans for each who was looked for, in their order: those in force on the day that share a document or a name
 */
public record ListReading(long epoch, Instant at, List<List<ListedBan>> bans) {}
