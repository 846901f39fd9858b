package care.training.standard;

import java.time.LocalDate;
import java.util.Map;

/**
 * One revision of the rule files.
 *
 * @param number from 1, without a gap
 * @param effectiveFrom of an approved change: the first day for which it holds; null for the files as a whole
 * @param texts by path: all files, or the one that was changed
 */
record RuleRevision(int number, LocalDate effectiveFrom, Map<String, String> texts) {
    RuleRevision {
        texts = Map.copyOf(texts);
    }

    boolean isFiles() {
        return effectiveFrom == null;
    }
}
