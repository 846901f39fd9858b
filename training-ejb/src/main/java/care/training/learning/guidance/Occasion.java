package care.training.learning.guidance;

/** How a family was guided. */
public enum Occasion {
    HOME_VISIT,
    CHECK_UP,
    PARENTS_CLASS
}
