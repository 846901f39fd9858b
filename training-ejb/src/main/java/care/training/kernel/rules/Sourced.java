package care.training.kernel.rules;

import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a value of a standard comes from.
 *
 * @param place of the value in its file, e.g. {@code passMark}
 * @param source an address, a document's number, or why there is none
 */
public record Sourced(String place, Mark mark, String source) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,;，；、]+");

    /** The web addresses that the source names; empty where it names none. */
    public List<URI> addresses() {
        return ADDRESS.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(URI::create)
                .toList();
    }
}
