package care.training.ban.match;

import java.util.List;

/**
 * The list as one reading found it.
 *
 * @param epoch how many changes the list had had
 * @param bans for each who was looked for, in their order: those in force on the day that share a document or a name
 */
public record ListReading(long epoch, List<List<ListedBan>> bans) {}
