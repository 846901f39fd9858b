package care.training.kernel;

/** Words that somebody must give, such as a reason for whoever reads it later. */
public final class RequiredText {
    private RequiredText() {}

    /**
     * The words without spaces around them. Problems: INVALID_INPUT of {@code field} (none, or too many characters).
     *
     * @param longest in characters
     */
    public static String of(String field, String given, int longest) {
        String words = given == null ? "" : given.strip();
        if (words.isEmpty()) {
            throw Problem.invalid(field, ProblemCode.REQUIRED);
        }
        if (words.length() > longest) {
            throw Problem.invalid(field, ProblemCode.TOO_LONG, longest);
        }
        return words;
    }
}
