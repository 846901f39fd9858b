package care.training.standard;

/**
 * One value that a change brings, alters or takes away.
 *
 * @param place in the file, e.g. {@code passMark.value}
 * @param before null where it is new
 * @param after null where it is gone
 */
public record ChangedValue(String place, String before, String after) {}
