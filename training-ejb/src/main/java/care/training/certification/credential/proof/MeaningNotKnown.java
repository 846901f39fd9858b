package care.training.certification.credential.proof;

/** What a document means cannot be told here: a context or a term is not known, or it is too entangled to be put in order. */
public final class MeaningNotKnown extends Exception {
    private static final long serialVersionUID = 1L;

    MeaningNotKnown(String why) {
        super(why);
    }

    MeaningNotKnown(String why, Throwable cause) {
        super(why, cause);
    }
}
