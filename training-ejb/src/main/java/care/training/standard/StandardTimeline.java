package care.training.standard;

import care.training.kernel.rules.FlawedRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The standards as they hold for any day and as they were known after any revision; each state is read once. */
final class StandardTimeline {
    private final RuleHistory history;
    private final RuleSchemas schemas;
    private final String province;
    private final Map<List<Integer>, StandardSet> read = new ConcurrentHashMap<>();

    StandardTimeline(RuleHistory history, RuleSchemas schemas, String province) {
        this.history = history;
        this.schemas = schemas;
        this.province = province;
    }

    RuleHistory history() {
        return history;
    }

    /** The same with another history, read anew: a number that is not recorded yet can still mean another text. */
    StandardTimeline with(RuleHistory other) {
        return new StandardTimeline(other, schemas, province);
    }

    /** Throws {@link FlawedRules} where the files of that day do not fit together. */
    StandardSet at(int asOf, LocalDate day) {
        List<RuleRevision> revisions = history.inEffect(asOf, day);
        List<Integer> numbers = revisions.stream().map(RuleRevision::number).toList();
        StandardSet known = read.get(numbers);
        if (known == null) {
            int newest = numbers.stream().mapToInt(Integer::intValue).max().orElseThrow();
            known = StandardSet.of(RuleHistory.texts(revisions), schemas, province, newest);
            read.put(numbers, known);
        }
        return known;
    }

    /** As known now. */
    StandardSet on(LocalDate day) {
        return at(history.newest(), day);
    }

    /** Everything that is known now, whenever it begins. */
    StandardSet whole() {
        return on(LocalDate.MAX);
    }

    /** Refuses, with {@link FlawedRules}, a history in which the files of any day from {@code first} on do not fit. */
    StandardTimeline requireWhole(LocalDate first) {
        history.turns(first).forEach(this::on);
        return this;
    }
}
