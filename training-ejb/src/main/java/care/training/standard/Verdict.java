package care.training.standard;

/** May a person enter a level? */
public enum Verdict {
    ELIGIBLE,
    /** A way would be satisfied if what she says were proven. */
    NEEDS_EVIDENCE,
    NOT_ELIGIBLE,
    /** A decision bars her from this work; what she holds is not looked at. */
    BARRED
}
