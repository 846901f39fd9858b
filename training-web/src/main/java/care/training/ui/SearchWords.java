package care.training.ui;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody typed to find people by. It stands with the session, and the address of the page carries a mark for it only:
 * addresses are kept by browsers, proxies and logs, and names of people do not belong there.
 */
@SessionScoped
public class SearchWords implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MARK = "_";
    private static final int MOST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> typed = new LinkedHashMap<>();

    /** The mark for what was typed; null for nothing. */
    public synchronized String mark(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        String mark = MARK + Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
        typed.put(mark, words.strip());
        if (typed.size() > MOST) {
            typed.remove(typed.keySet().iterator().next());
        }
        return mark;
    }

    /** What was typed; nothing for the mark of another session. What is no mark, as a number in a link, stands for itself. */
    public synchronized String typed(String mark) {
        return mark == null || !mark.startsWith(MARK) ? mark : typed.get(mark);
    }
}
