package care.training.check.misuse;

/** What looks like guessing. */
public enum AlarmKind {
    /** Numbers of one place and day of birth, one after the other. */
    CONSECUTIVE_NUMBERS,
    ONE_NAME_MANY_DOCUMENTS,
    ONE_DOCUMENT_MANY_NAMES
}
