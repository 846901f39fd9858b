package care.training.learning.guidance;

/**
 * How many households were guided of those that there are.
 *
 * @param guided as guidance workers recorded
 * @param total as the area counted; null where that is not known
 * @param wanted percent that the plan wants
 */
public record GuidedShare(long guided, Integer total, int wanted) {
    private static final int ALL = 100;

    /** What can be said of a share. */
    public enum Standing {
        REACHED,
        NOT_REACHED,
        /** Nobody has said how many households there are. */
        UNKNOWN,
        /** More were guided than there are: the total is out of date, or households were counted twice. */
        DOUBTFUL
    }

    public Standing standing() {
        if (total == null) {
            return Standing.UNKNOWN;
        } else if (guided > total) {
            return Standing.DOUBTFUL;
        }
        return guided * ALL >= (long) wanted * total ? Standing.REACHED : Standing.NOT_REACHED;
    }

    /** Whole percent, rounded down so that a target is never shown as reached before it is; null where it cannot be told. */
    public Integer percent() {
        if (total == null || guided > total) {
            return null;
        }
        return total == 0 ? ALL : (int) (guided * ALL / total);
    }
}
