package care.training.certification.change;

/** What is to happen to a certificate. */
public enum ChangeKind {
    /** Its holder's name was wrong or has changed: a new file under the same number. */
    CORRECTION,
    /** Its holder's photograph was accepted after it went out, or another one was: a new file under the same number. */
    PHOTOGRAPH,
    REVOCATION,
    /** It is not to be relied on while its body inquires, until a day on which that ends by itself. */
    SUSPENSION,
    /** That ends before its day. */
    SUSPENSION_END
}
