package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.EligibilityDecision.EntryRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may enter a level. Pure: the same facts, standard and day give the same decision. */
public final class Eligibility {
    /** The way of whoever passed one part and sits the other again. */
    private static final String RESIT = "resit";

    private Eligibility() {}

    /** Problems: LEVEL_NOT_IN_STANDARD, NO_STANDARD_IN_FORCE where no entry rules hold on that day. */
    public static EligibilityDecision decide(Facts facts, Standard standard, Level level, LocalDate on) {
        standard.rules(level);
        EntryPeriod period = standard.entryFrom(on).stream()
                .filter(p -> p.covers(on))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NO_STANDARD_IN_FORCE, standard.code(), on.toString()));
        if (facts.barred()) {
            return new EligibilityDecision(
                    Verdict.BARRED, standard.edition(), standard.revision(), EntryRules.of(period), List.of(), null);
        }
        List<WayOutcome> ways = new ArrayList<>();
        Optional<WayOutcome> resit = resit(facts, standard, level, on);
        resit.filter(WayOutcome::satisfied).ifPresent(ways::add);
        for (Way way : period.family().ways(level)) {
            ways.add(outcome(way, facts, standard.scope(period.family(), on), period, on));
        }
        resit.filter(WayOutcome::isClosed).ifPresent(ways::add);
        return new EligibilityDecision(
                verdict(ways),
                standard.edition(),
                standard.revision(),
                EntryRules.of(period),
                ways,
                earliest(facts, standard, level, on, ways));
    }

    private static Verdict verdict(List<WayOutcome> ways) {
        if (ways.stream().anyMatch(WayOutcome::satisfied)) {
            return Verdict.ELIGIBLE;
        }
        return ways.stream().anyMatch(WayOutcome::needsProofOnly) ? Verdict.NEEDS_EVIDENCE : Verdict.NOT_ELIGIBLE;
    }

    private static WayOutcome outcome(Way way, Facts facts, Condition.Scope scope, EntryPeriod period, LocalDate on) {
        Answers all = Answers.of(way, facts, scope, on);
        Answers proven = all.isSatisfied() ? Answers.of(way, facts.examined(), scope, on) : all;
        boolean proofOnly = all.isSatisfied() && !proven.isSatisfied();
        List<Missing> missing = proofOnly ? List.of(new Missing(MissingCode.EVIDENCE_NEEDED, null)) : all.missing();
        return new WayOutcome(
                way.id(),
                missing.isEmpty(),
                missing,
                way.text(),
                way.isDeclared(),
                way.sourced().mark().isConfirmed(),
                (proofOnly ? all : proven).used(),
                all.first(latest(on, period.from()), period.to()).orElse(null));
    }

    /**
     * Whoever passed a part that still counts was examined for entry then, and sits the other again as often as the standard
     * allows; named only where one is left to sit.
     */
    private static Optional<WayOutcome> resit(Facts facts, Standard standard, Level level, LocalDate on) {
        List<Facts.Passed> counting = facts.passedParts().stream()
                .filter(part -> part.occupation().equals(standard.code()) && part.level() == level)
                .filter(part -> part.countsOn(on))
                .toList();
        Set<Part> passed = counting.stream().map(Facts.Passed::part).collect(Collectors.toSet());
        if (passed.isEmpty() || passed.containsAll(standard.parts(level)) || standard.resits() == 0) {
            return Optional.empty();
        }
        int taken = counting.stream().mapToInt(Facts.Passed::resits).min().orElseThrow();
        boolean left = taken < standard.resits();
        return Optional.of(new WayOutcome(
                RESIT,
                left,
                left ? List.of() : List.of(new Missing(MissingCode.RESITS_TAKEN, null, standard.resits(), taken)),
                Reasons.names(RESIT),
                false,
                // how long a passed part counts differs by place (domain 3)
                false,
                counting.stream().map(UsedFact::of).toList(),
                left ? on : null));
    }

    /** The first day from {@code on} when a way holds by time alone, under the entry rules of that day. */
    private static LocalDate earliest(
            Facts facts, Standard standard, Level level, LocalDate on, List<WayOutcome> ways) {
        if (ways.stream().anyMatch(way -> on.equals(way.earliestOn()))) {
            return on;
        }
        return standard.entryFrom(on).stream()
                .flatMap(period ->
                        period.family().ways(level).stream().flatMap(way -> first(way, facts, standard, period, on)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<LocalDate> first(Way way, Facts facts, Standard standard, EntryPeriod period, LocalDate on) {
        LocalDate from = latest(on, period.from());
        return Answers.of(way, facts, standard.scope(period.family(), from), on).first(from, period.to()).stream();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What each condition of a way says; all of them must hold. */
    private record Answers(List<Condition.Answer> each) {
        static Answers of(Way way, Facts facts, Condition.Scope scope, LocalDate on) {
            return new Answers(way.conditions().stream()
                    .map(condition -> condition.answer(facts, scope, on))
                    .toList());
        }

        boolean isSatisfied() {
            return each.stream().allMatch(answer -> answer.missing() == null);
        }

        List<Missing> missing() {
            return each.stream()
                    .map(Condition.Answer::missing)
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<UsedFact> used() {
            return each.stream()
                    .flatMap(answer -> answer.used().stream())
                    .distinct()
                    .toList();
        }

        /** The first day between the two, both inside, on which all hold by time alone. */
        Optional<LocalDate> first(LocalDate from, LocalDate to) {
            LocalDate since = from;
            LocalDate until = to;
            for (Condition.Answer answer : each) {
                if (answer.from() == null) {
                    return Optional.empty();
                }
                since = latest(since, answer.from());
                until = answer.until().isBefore(until) ? answer.until() : until;
            }
            return since.isAfter(until) ? Optional.empty() : Optional.of(since);
        }
    }
}
