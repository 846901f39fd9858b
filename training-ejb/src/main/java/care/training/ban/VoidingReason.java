package care.training.ban;

/** Why an entry does not stand: a class of reasons, never what somebody did. */
public enum VoidingReason {
    /** It does not say what the decision says. */
    ENTERED_WRONGLY(false),
    /** The decision means somebody else. */
    WRONG_PERSON(false),
    ENTERED_TWICE(false),
    /** No decision was found to be behind it. */
    UNSUPPORTED(false),
    /** Whoever decided, or a higher authority or court, took the decision back from its beginning. */
    DECISION_ANNULLED(true),
    OBJECTION_UPHELD(true);

    private final boolean restsOnDocument;

    VoidingReason(boolean restsOnDocument) {
        this.restsOnDocument = restsOnDocument;
    }

    /** Somebody else decided so, by a document whose number is told. */
    public boolean restsOnDocument() {
        return restsOnDocument;
    }
}
