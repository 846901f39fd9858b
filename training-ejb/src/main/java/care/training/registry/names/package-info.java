/**
 * How near two names are: the loose classes of the matching rules (simplified and traditional forms, variants, surnames
 * written both ways, romanizations, Latin spelling), by tables under {@code config/names}, and the keys that names are
 * found by.
 */
package care.training.registry.names;
