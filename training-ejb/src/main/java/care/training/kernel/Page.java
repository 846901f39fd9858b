package care.training.kernel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the page's rows, at most {@link #MAX_SIZE}
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> items, long total) {
    /** No list gives more rows at once, whatever is asked for. */
    public static final int MAX_SIZE = 200;

    public static int size(int asked) {
        return Math.max(1, Math.min(asked, MAX_SIZE));
    }

    public static int first(int page, int size) {
        return Math.max(0, page) * size(size);
    }
}
