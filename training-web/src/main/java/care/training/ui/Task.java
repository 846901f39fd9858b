package care.training.ui;

/**
 * One thing to do next on a home page.
 *
 * @param text what to do, as a sentence that begins with the verb
 * @param detail until when, or why; may be null
 * @param count how many wait; null where a number says nothing
 * @param path the page where it is done
 * @param urgency one of {@code now}, {@code soon}, {@code none}: said in words by {@code detail}, never by colour alone
 */
public record Task(String text, String detail, Long count, String path, String urgency) {
    public static Task of(String text, String detail, String path) {
        return new Task(text, detail, null, path, "none");
    }
}
