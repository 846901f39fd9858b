package care.training.certification.layout;

/**
 * A layout as it is written.
 *
 * @param number by which it was adopted
 * @param text YAML
 */
public record LayoutText(int number, String text) {}
