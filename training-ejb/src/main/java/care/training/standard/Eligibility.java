package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.Names;
import care.training.standard.EligibilityDecision.EntryRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may enter a level. Pure: the same facts, standard and day give the same decision. */
public final class Eligibility {
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
            return new EligibilityDecision(Verdict.BARRED, standard.edition(), EntryRules.of(period), List.of(), null);
        }
        List<WayOutcome> ways = new ArrayList<>(resit(facts, standard, level, on));
        for (Way way : period.family().ways(level)) {
            ways.add(outcome(way, facts, standard.scope(period.family()), on));
        }
        return new EligibilityDecision(
                verdict(ways),
                standard.edition(),
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

    private static WayOutcome outcome(Way way, Facts facts, Condition.Scope scope, LocalDate on) {
        List<Missing> missing = missing(way, facts, scope, on);
        if (missing.isEmpty() && !missing(way, facts.examined(), scope, on).isEmpty()) {
            missing = List.of(new Missing(MissingCode.EVIDENCE_NEEDED, null));
        }
        return new WayOutcome(
                way.id(),
                missing.isEmpty(),
                missing,
                way.text(),
                way.isDeclared(),
                way.sourced().mark().isConfirmed());
    }

    private static List<Missing> missing(Way way, Facts facts, Condition.Scope scope, LocalDate on) {
        return way.conditions().stream()
                .map(condition -> condition.answer(facts, scope, on).missing())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whoever passed a part that still counts was examined for entry then; named only where there is one. */
    private static List<WayOutcome> resit(Facts facts, Standard standard, Level level, LocalDate on) {
        boolean passed = facts.passedParts().stream()
                .anyMatch(part -> part.occupation().equals(standard.code())
                        && part.level() == level
                        && !part.on().isAfter(on)
                        && (part.until() == null || !part.until().isBefore(on)));
        // how long a passed part counts differs by place (domain 3)
        return passed ? List.of(new WayOutcome(RESIT, true, List.of(), resitNames(), false, false)) : List.of();
    }

    private static Names resitNames() {
        return new Names(
                Missing.bundle(care.training.kernel.Languages.CHINESE).getString(RESIT),
                Missing.bundle(care.training.kernel.Languages.ENGLISH).getString(RESIT));
    }

    /** The first day from {@code on} when a way holds by time alone, under the entry rules of that day. */
    private static LocalDate earliest(
            Facts facts, Standard standard, Level level, LocalDate on, List<WayOutcome> ways) {
        if (ways.stream().anyMatch(way -> way.satisfied() || way.missing().equals(proof()))) {
            return on;
        }
        return standard.entryFrom(on).stream()
                .flatMap(period -> period.family().ways(level).stream()
                        .flatMap(way -> since(way, facts, standard.scope(period.family()), on))
                        .map(day -> latest(latest(day, on), period.from()))
                        .filter(day -> !day.isAfter(period.to())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Missing> proof() {
        return List.of(new Missing(MissingCode.EVIDENCE_NEEDED, null));
    }

    private static Stream<LocalDate> since(Way way, Facts facts, Condition.Scope scope, LocalDate on) {
        LocalDate since = LocalDate.MIN;
        for (Condition condition : way.conditions()) {
            LocalDate from = condition.answer(facts, scope, on).from();
            if (from == null) {
                return Stream.empty();
            }
            since = latest(since, from);
        }
        return Stream.of(since);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
