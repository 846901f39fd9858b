package care.training.scheduling;

import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Worded;
import care.training.standard.EligibilityDecision;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The decision that a candidate may enter, with its reasons, kept with the booking as it was made.
 *
 * @param verdict what eligibility said: ELIGIBLE, or NEEDS_EVIDENCE where an organization has seen the evidence
 * @param edition of the standard it was decided by
 * @param revision of the standards; null in decisions made before revisions were counted, which is the first
 * @param way id of the entry condition she enters by
 * @param on the day on which the conditions must be fulfilled
 * @param dayRule which day that is, by the exam rules
 */
public record EntryDecision(
        String verdict,
        String edition,
        Integer revision,
        String way,
        LocalDate on,
        String dayRule,
        Instant decidedAt,
        List<Reason> ways) {

    /** What became of one entry condition, in words. */
    public record Reason(String id, boolean satisfied, String text, String textEn) {
        static Reason of(WayOutcome outcome) {
            return new Reason(
                    outcome.id(),
                    outcome.satisfied(),
                    words(outcome, Languages.CHINESE),
                    words(outcome, Languages.ENGLISH));
        }

        public String text(Locale locale) {
            return "en".equals(locale.getLanguage()) ? textEn : text;
        }
    }

    /**
     * Decides whether the candidate may enter. Problems: PERSON_BARRED, NOT_ELIGIBLE with the reasons in words,
     * EVIDENCE_NEEDED where a person must see evidence first, DECLARATION_NEEDED where only her word that she means to work
     * in the occupation is missing, INVALID_INPUT for a way that the standard does not have.
     */
    static EntryDecision decide(
            EligibilityDecision eligibility, Entry entry, LocalDate on, String dayRule, Instant now) {
        if (eligibility.decision() == Verdict.BARRED) {
            throw new Problem(ProblemCode.PERSON_BARRED);
        }
        List<WayOutcome> open = claimed(eligibility, entry);
        WayOutcome way = open.stream().filter(WayOutcome::satisfied).findFirst().orElse(null);
        if (way == null && eligibility.decision() == Verdict.NEEDS_EVIDENCE) {
            way = seenByOrganization(
                    open.stream().filter(one -> !one.isClosed()).toList(), entry);
        }
        if (way == null && open.stream().anyMatch(WayOutcome::needsDeclarationOnly)) {
            throw new Problem(ProblemCode.DECLARATION_NEEDED);
        }
        if (way == null) {
            throw new Problem(ProblemCode.NOT_ELIGIBLE, words(open));
        }
        return new EntryDecision(
                eligibility.decision().name(),
                eligibility.edition(),
                eligibility.revision(),
                way.id(),
                on,
                dayRule,
                now,
                eligibility.ways().stream().map(Reason::of).toList());
    }

    private static List<WayOutcome> claimed(EligibilityDecision eligibility, Entry entry) {
        if (entry.way() == null || entry.way().isBlank()) {
            return eligibility.ways();
        }
        List<WayOutcome> named = eligibility.ways().stream()
                .filter(way -> way.id().equalsIgnoreCase(entry.way().strip()))
                .toList();
        if (named.isEmpty()) {
            String known = eligibility.ways().stream().map(WayOutcome::id).collect(Collectors.joining(", "));
            throw Problem.invalid("way", ProblemCode.UNKNOWN_VALUE, entry.way().strip(), known);
        }
        return named;
    }

    /** Evidence is seen by people: who enters a candidate for an organization says that it was seen. */
    private static WayOutcome seenByOrganization(List<WayOutcome> open, Entry entry) {
        if (entry.organization() == null || entry.evidence() == null || open.isEmpty()) {
            throw new Problem(ProblemCode.EVIDENCE_NEEDED, words(open));
        }
        return open.get(0);
    }

    private static Worded words(List<WayOutcome> ways) {
        return locale -> ways.stream().map(way -> words(way, locale)).collect(Collectors.joining("\n"));
    }

    /** The condition, and what is missing of it. */
    private static String words(WayOutcome way, Locale locale) {
        String missing = way.missing().stream().map(one -> one.text(locale)).collect(Collectors.joining("; "));
        return missing.isEmpty() ? way.text(locale) : way.text(locale) + " — " + missing;
    }

    /** How she entered, in words. */
    public String reason(Locale locale) {
        return ways.stream()
                .filter(reason -> reason.id().equals(way))
                .findFirst()
                .map(reason -> reason.text(locale))
                .orElse(way);
    }
}
