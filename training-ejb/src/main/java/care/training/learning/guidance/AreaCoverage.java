package care.training.learning.guidance;

import java.time.LocalDate;

/**
 * How far an area is with what the plan wants guided.
 *
 * @param area code of an administered area, or of the city for all together
 * @param families households with a child under 3 that were guided
 * @param special those with a disabled, injured or ill child
 * @param visited households with a disabled child or with triplets or more that have as many visits as the plan wants
 * @param countedOn when the area counted its households; null where it has not
 */
public record AreaCoverage(
        String area, GuidedShare families, GuidedShare special, GuidedShare visited, LocalDate countedOn) {}
