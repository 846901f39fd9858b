package care.training.catalog;

/**
 * Which of the own classes are looked for.
 *
 * @param words of the course's title or code or the class's code; null for any
 * @param period null for any
 * @param order null for those that began last first
 */
public record ClassQuery(String words, ClassPeriod period, Order order, boolean descending) {
    static final ClassQuery ALL = new ClassQuery(null, null, null, false);

    /** By what classes are put in order. */
    public enum Order {
        TITLE("c.title"),
        START("k.startsOn"),
        END("k.endsOn"),
        SEATS("k.seatsTaken");

        private final String expression;

        Order(String expression) {
            this.expression = expression;
        }
    }

    String pattern() {
        return Patterns.containing(words);
    }

    String during() {
        return period == null ? "" : period.clause();
    }

    /** Codes decide between equals, so that pages do not overlap. */
    String orderBy() {
        String first = order == null ? "k.startsOn desc" : order.expression + (descending ? " desc" : "");
        return " order by " + first + ", c.title, k.code, k.id";
    }
}
