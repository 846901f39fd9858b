package care.training.learning.guidance;

/**
 * What was recorded in one area for one kind of family.
 *
 * @param households that were guided at least once
 * @param visits days on which each of them was guided, added up
 * @param enough households with as many visits as the plan wants
 */
public record AreaFigures(String area, HouseholdKind kind, long households, long visits, long enough) {}
