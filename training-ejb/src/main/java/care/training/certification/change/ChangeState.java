package care.training.certification.change;

/** How far a change of a certificate is. */
public enum ChangeState {
    PROPOSED,
    /** Approved by another; the corrected file is being made and signed. */
    APPROVED,
    DONE,
    TURNED_DOWN,
    /** Approved, but its file cannot be made: the certificate is as it was, and something else may be proposed. */
    FAILED,
    /** The certificate was revoked before the corrected file was there. */
    SUPERSEDED
}
