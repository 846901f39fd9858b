package care.training.standard.decision;

/** What rests on a decision. */
public enum DecisionCause {
    /** A seat that the candidate took herself. */
    BOOKING,
    /** A seat that a college or the association took for her. */
    ENTRY
}
