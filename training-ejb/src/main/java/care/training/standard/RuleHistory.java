package care.training.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All revisions of the rule files. What holds for a day, as it was known after some revision, is the newest files by
 * then with every change by then that is in effect on that day laid over them. Whoever keeps a revision's number and
 * the day finds exactly the rules of the decision again.
 */
final class RuleHistory {
    private final List<RuleRevision> revisions;

    RuleHistory(List<RuleRevision> revisions) {
        this.revisions = revisions.stream()
                .sorted(Comparator.comparing(RuleRevision::number))
                .toList();
    }

    /** The history with one more revision, or with another text of one, which is not recorded yet. */
    RuleHistory with(RuleRevision next) {
        List<RuleRevision> longer = new ArrayList<>(revisions);
        longer.removeIf(one -> one.number() == next.number());
        longer.add(next);
        return new RuleHistory(longer);
    }

    /** Number of the newest revision. */
    int newest() {
        return revisions.get(revisions.size() - 1).number();
    }

    /** The revisions that make up what holds on {@code day}, as known after revision {@code asOf}. */
    List<RuleRevision> inEffect(int asOf, LocalDate day) {
        List<RuleRevision> known =
                revisions.stream().filter(one -> one.number() <= asOf).toList();
        RuleRevision files = known.stream()
                .filter(RuleRevision::isFiles)
                .reduce((former, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no revision up to " + asOf));
        List<RuleRevision> changes = known.stream()
                .filter(one -> !one.isFiles() && !one.effectiveFrom().isAfter(day))
                .sorted(Comparator.comparing(RuleRevision::effectiveFrom).thenComparing(RuleRevision::number))
                .toList();
        List<RuleRevision> all = new ArrayList<>(List.of(files));
        all.addAll(changes);
        return all;
    }

    /** The texts that these revisions make together. */
    static List<RuleText> texts(List<RuleRevision> revisions) {
        TreeMap<String, RuleText> texts = new TreeMap<>();
        revisions.forEach(
                revision -> revision.texts().forEach((path, text) -> texts.put(path, new RuleText(path, path, text))));
        return List.copyOf(texts.values());
    }

    /** The days from {@code first} on from which other rules hold than the day before, {@code first} itself included. */
    SortedSet<LocalDate> turns(LocalDate first) {
        SortedSet<LocalDate> turns = new TreeSet<>(List.of(first));
        revisions.stream()
                .filter(one -> !one.isFiles() && one.effectiveFrom().isAfter(first))
                .forEach(one -> turns.add(one.effectiveFrom()));
        return turns;
    }

    /** The last change of a file. */
    Optional<RuleRevision> lastChangeOf(String path) {
        return revisions.stream()
                .filter(one -> !one.isFiles() && one.texts().containsKey(path))
                .reduce((former, later) -> later);
    }
}
