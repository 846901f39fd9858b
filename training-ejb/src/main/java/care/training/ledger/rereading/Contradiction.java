package care.training.ledger.rereading;

/** Rows of one record say different things of it. */
public class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the column that does not agree with the rest */
    public Contradiction(String what) {
        super(what);
    }
}
