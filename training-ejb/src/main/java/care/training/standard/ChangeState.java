package care.training.standard;

/** Where a proposed change of the rules stands. */
public enum ChangeState {
    PROPOSED,
    APPROVED,
    TURNED_DOWN
}
