package care.training.ban.match;

import java.util.List;

/**
 * The list as one reading found it.
 *
 * @param epoch how many changes the list had had
 * @param bans those in force on the day that share a document or a name with the person asked about
 */
public record ListReading(long epoch, List<ListedBan> bans) {}
