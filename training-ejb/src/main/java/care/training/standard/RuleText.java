package care.training.standard;

/**
 * A file of rules as it is written.
 *
 * @param path below {@code config/standards}, e.g. {@code entry/families/R2023.yaml}
 * @param file how messages call it
 */
record RuleText(String path, String file, String text) {
    static final String SCHOOLS = "entry/schools.yaml";
    static final String INTERPRETATION = "entry/interpretation.yaml";
    static final String FAMILIES = "entry/families/";

    boolean isFamily() {
        return path.startsWith(FAMILIES);
    }

    boolean isStandard() {
        return path.indexOf('/') < 0;
    }
}
