package care.training.kernel.rules;

/** How well a value is known (domain 0); C and D must still be confirmed by the authority. */
public enum Mark {
    /** Primary text. */
    A,
    /** Secondary source. */
    B,
    /** From knowledge, unverified. */
    C,
    /** Sources disagree or are weak. */
    D;

    public boolean isConfirmed() {
        return this == A || this == B;
    }
}
