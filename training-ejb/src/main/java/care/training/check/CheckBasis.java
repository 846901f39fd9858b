package care.training.check;

/** What allows a check. */
public enum CheckBasis {
    /** The employer must check by law (未成年人保护法 art. 62). */
    STATUTORY_DUTY,
    /** The person has agreed in writing. */
    AUTHORISATION
}
