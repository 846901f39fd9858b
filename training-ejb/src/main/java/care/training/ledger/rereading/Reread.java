package care.training.ledger.rereading;

/** How far a rereading is, and what it found. */
public final class Reread {
    private final TreeAgain tree = new TreeAgain();
    private long erased;
    private long byRetention;
    private Difference difference;

    TreeAgain tree() {
        return tree;
    }

    /** @param retention because the time of its record was over */
    void erased(boolean retention) {
        erased++;
        byRetention += retention ? 1 : 0;
    }

    long erasedByRetention() {
        return byRetention;
    }

    long erasedSalts() {
        return erased;
    }

    /** Only the first is kept. */
    void found(Difference found) {
        if (difference == null) {
            difference = found;
        }
    }

    /** Null while there is none. */
    Difference difference() {
        return difference;
    }
}
