package care.training.catalog;

/** In which order courses are found. */
public enum CourseOrder {
    TITLE("c.title"),
    /** By the next class to begin with a seat left; where all have begun, last. */
    START("c.next_start"),
    /** The cheapest first. */
    FEE("c.fee_cents");

    private final String expression;

    CourseOrder(String expression) {
        this.expression = expression;
    }

    /** For "order by" in SQL; titles decide between equals, so that pages do not overlap. */
    String clause() {
        return " order by " + (this == TITLE ? "" : expression + ", ") + "c.title, c.code, c.id";
    }
}
