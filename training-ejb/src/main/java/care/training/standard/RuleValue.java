package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;

/**
 * A value of the rules as an operator finds it.
 *
 * @param line in its file, from 1
 * @param value as it is written; where it has parts, those with their names, without regular expressions
 * @param sourced its place in the file, e.g. {@code passMark} or {@code decisions[3]}, and where it comes from
 */
public record RuleValue(int line, String value, Sourced sourced) {
    static RuleValue of(DataEntry entry) {
        return new RuleValue(
                entry.line(),
                entry.find("value")
                        .map(DataEntry::written)
                        .orElseGet(() -> entry.writtenWithout("mark", "source", "pattern")),
                Marked.sourced(entry));
    }

    public boolean isConfirmed() {
        return sourced.mark().isConfirmed();
    }
}
