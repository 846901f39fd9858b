package care.training.check.cases;

import java.util.Set;
import java.util.UUID;

/**
 * Two officials decided a case, for the first time or anew; observed in the same transaction, which holds the list's row alone, so
 * that nobody joins a staff unseen meanwhile.
 *
 * @param checks of the case, and of those that were decided along
 * @param alerts the same, where they hang on alerts
 * @param bans that the case is about, whichever of them it is decided to be
 */
public record CaseDecided(Set<UUID> checks, Set<UUID> alerts, Set<UUID> bans) {}
