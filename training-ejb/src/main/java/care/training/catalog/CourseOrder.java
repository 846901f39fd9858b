package care.training.catalog;

/** In which order courses are found. */
public enum CourseOrder {
    TITLE("c.title"),
    /** By the next class to begin with a seat left; where all have begun, last. */
    START("(select min(k.startsOn) from ClassOffering k where k.courseId = c.id and k.startsOn >= :today"
            + " and k.seatsTaken < k.seats)"),
    /** The cheapest first. */
    FEE("c.feeCents");

    private final String expression;

    CourseOrder(String expression) {
        this.expression = expression;
    }

    /** For "order by"; titles decide between equals, so that pages do not overlap. */
    String clause() {
        return " order by " + expression + ", c.title, c.code, c.id";
    }
}
