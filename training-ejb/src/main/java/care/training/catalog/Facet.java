package care.training.catalog;

/** By what a search can be narrowed to one of several values. */
public enum Facet {
    PROVIDER("c.provider"),
    OCCUPATION("c.occupation"),
    LEVEL("cast(c.level as text)"),
    DISTRICT("c.district"),
    KIND("c.kind"),
    MODE("c.mode");

    private final String expression;

    Facet(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
