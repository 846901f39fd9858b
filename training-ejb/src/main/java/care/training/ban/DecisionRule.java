package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import java.time.LocalDate;

/**
 * One kind of decision on one basis, for decisions made in a period.
 *
 * @param decidedFrom first day of decisions it holds for
 * @param decidedTo last day, null while it holds
 * @param leastYears from the first day to the last, 0 where the law sets no least
 * @param mostYears null where the law sets no most
 * @param mostDays the decision ends by itself that many days after its first; null for no automatic end
 */
record DecisionRule(
        BanKind kind,
        LegalBasis basis,
        LocalDate decidedFrom,
        LocalDate decidedTo,
        Term term,
        int leastYears,
        Integer mostYears,
        Integer mostDays) {

    static DecisionRule read(DataEntry entry) {
        entry.only(
                "kind",
                "basis",
                "decidedFrom",
                "decidedTo",
                "term",
                "leastYears",
                "mostYears",
                "mostDays",
                "mark",
                "source");
        Marked.sourced(entry);
        DecisionRule rule = new DecisionRule(
                entry.at("kind").choice(BanKind.class),
                entry.at("basis").choice(LegalBasis.class),
                entry.at("decidedFrom").date(),
                entry.find("decidedTo").map(DataEntry::date).orElse(null),
                entry.at("term").choice(Term.class),
                entry.find("leastYears").map(years -> years.number(1, 50)).orElse(0),
                entry.find("mostYears").map(years -> years.number(1, 50)).orElse(null),
                entry.find("mostDays").map(days -> days.number(1, 3660)).orElse(null));
        rule.requireConsistent(entry);
        return rule;
    }

    private void requireConsistent(DataEntry entry) {
        if (decidedTo != null && decidedTo.isBefore(decidedFrom)) {
            throw entry.wrong("ends before it begins");
        }
        if (term != Term.LIMITED && (leastYears > 0 || mostYears != null)) {
            throw entry.wrong("has years, which only a LIMITED term has");
        }
        if (term == Term.LIFE && mostDays != null) {
            throw entry.wrong("is for life and ends by itself");
        }
        if (mostYears != null && mostYears < leastYears) {
            throw entry.wrong("has fewer years at most than at least");
        }
    }

    boolean isAbout(BanKind otherKind, LegalBasis otherBasis, LocalDate decidedOn) {
        return kind == otherKind
                && basis == otherBasis
                && !decidedOn.isBefore(decidedFrom)
                && (decidedTo == null || !decidedOn.isAfter(decidedTo));
    }

    boolean endsByItself() {
        return mostDays != null;
    }

    boolean overlaps(DecisionRule other) {
        return kind == other.kind
                && basis == other.basis
                && (decidedTo == null || !other.decidedFrom.isAfter(decidedTo))
                && (other.decidedTo == null || !decidedFrom.isAfter(other.decidedTo));
    }

    /**
     * The period a decision of this kind bars for. Problems: BAN_TERM_INVALID.
     *
     * @param start null where not known yet
     * @param end null where none was said; only with a start, but for what ends by itself
     * @param today stands in for the first day of what ends by itself
     */
    Period settle(LocalDate start, LocalDate end, boolean life, LocalDate today) {
        // while its first day is not known a decision is in force until told otherwise: an end would let it end unseen
        boolean endsBeforeItIsKnown = start == null && end != null && !endsByItself();
        boolean impossible =
                (life && end != null) || (start != null && end != null && end.isBefore(start)) || endsBeforeItIsKnown;
        boolean fits =
                switch (term) {
                    case LIFE -> life;
                    case LIMITED -> !life && (start == null || end != null && withinYears(start, end));
                    case OPEN -> true;
                };
        if (impossible || !fits) {
            throw new Problem(ProblemCode.BAN_TERM_INVALID);
        }
        return mostDays == null
                ? new Period(start, end, life)
                : endingByItself(start == null ? today : start, end, life);
    }

    /** The day of the decision's start may be counted or not, so both last days are right. */
    private boolean withinYears(LocalDate start, LocalDate end) {
        return !end.isBefore(start.plusYears(leastYears).minusDays(1))
                && (mostYears == null || !end.isAfter(start.plusYears(mostYears)));
    }

    private Period endingByItself(LocalDate start, LocalDate end, boolean life) {
        LocalDate latest = start.plusDays(mostDays);
        if (life || (end != null && end.isAfter(latest))) {
            throw new Problem(ProblemCode.BAN_TERM_INVALID);
        }
        return new Period(start, end == null ? latest : end, false);
    }
}
