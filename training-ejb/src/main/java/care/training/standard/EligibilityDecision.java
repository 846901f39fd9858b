package care.training.standard;

import care.training.kernel.rules.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a person may enter a level, and why.
 *
 * @param edition of the standard it was decided under
 * @param revision of the standards, which with the edition and the day names the rules
 * @param rules the entry rules it was decided by
 * @param ways every way that was weighed; empty when barred
 * @param earliestOn the first day, not before the day asked for, on which a way will hold by time alone; null where
 *     none will
 */
public record EligibilityDecision(
        Verdict decision, String edition, int revision, EntryRules rules, List<WayOutcome> ways, LocalDate earliestOn) {

    /**
     * A family of entry rules.
     *
     * @param confirmed whether it is known from a source that they hold on that day
     */
    public record EntryRules(Names names, boolean confirmed) {
        public String name(Locale locale) {
            return names.in(locale);
        }

        static EntryRules of(EntryPeriod period) {
            return new EntryRules(period.family().name(), period.mark().isConfirmed());
        }
    }

    public EligibilityDecision {
        ways = List.copyOf(ways);
    }

    public boolean isEligible() {
        return decision == Verdict.ELIGIBLE;
    }

    public Optional<WayOutcome> way(String id) {
        return ways.stream().filter(way -> way.id().equals(id)).findFirst();
    }

    /**
     * The way that is satisfied; else one that lacks proof only; else the one that will hold first; else the one that
     * lacks the least. Empty for a person who is barred.
     */
    public Optional<WayOutcome> nearest() {
        return ways.stream()
                .min(Comparator.comparing((WayOutcome way) -> !way.satisfied())
                        .thenComparing(WayOutcome::isClosed)
                        .thenComparing(way -> !way.needsProofOnly())
                        .thenComparing(WayOutcome::earliestOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(way -> way.missing().size()));
    }

    /** The reason in one paragraph: the satisfied way, or what is missing for each. */
    public String text(Locale locale) {
        return ways.stream()
                .filter(WayOutcome::satisfied)
                .findFirst()
                .map(way -> way.text(locale))
                .orElseGet(() -> ways.stream()
                        .map(way -> way.text(locale) + " — "
                                + way.missing().stream()
                                        .map(m -> m.text(locale))
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n")));
    }
}
