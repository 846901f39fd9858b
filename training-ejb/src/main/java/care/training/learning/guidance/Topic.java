package care.training.learning.guidance;

/** What it was about. */
public enum Topic {
    FEEDING,
    HEALTH,
    SAFETY,
    PLAY,
    SPECIAL_CARE
}
