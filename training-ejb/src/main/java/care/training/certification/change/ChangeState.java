package care.training.certification.change;

/** How far a change of a certificate is. */
public enum ChangeState {
    PROPOSED,
    /** Approved by another; the corrected file is being made and signed. */
    APPROVED,
    DONE,
    TURNED_DOWN
}
