package care.training.learning.guidance;

/** Why a family is guided, as the plan counts it. */
public enum HouseholdKind {
    UNDER_THREE,
    DISABLED,
    INJURED_OR_ILL,
    TRIPLETS_OR_MORE
}
