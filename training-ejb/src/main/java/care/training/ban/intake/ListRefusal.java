package care.training.ban.intake;

/** What is wrong with a list of decisions as a whole: a class of reasons, nothing about the offences. */
public enum ListRefusal {
    /** It could not be confirmed that the authority sent it. */
    SOURCE_NOT_CONFIRMED,
    /** It does not say what the decisions say. */
    UNLIKE_ITS_DOCUMENT,
    INCOMPLETE,
    /** The same list was uploaded before. */
    SENT_BEFORE,
    /** By whoever sent it. */
    TAKEN_BACK
}
