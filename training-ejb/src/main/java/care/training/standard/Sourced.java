package care.training.standard;

/**
 * Where a value of a standard comes from.
 *
 * @param place of the value in its file, e.g. {@code passMark}
 * @param source an address, a document's number, or why there is none
 */
public record Sourced(String place, Mark mark, String source) {}
