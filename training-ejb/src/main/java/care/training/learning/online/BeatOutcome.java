package care.training.learning.online;

/** What a report brought. */
public enum BeatOutcome {
    COUNTING,
    /** A question is open: time counts once it is answered. */
    ASKED,
    /** The answer was right: the time before it counts. */
    RIGHT,
    WRONG,
    /** The question was not answered in time or wrongly too often: the time before it is lost. */
    MISSED,
    /** All minutes of the unit count. */
    COMPLETE
}
