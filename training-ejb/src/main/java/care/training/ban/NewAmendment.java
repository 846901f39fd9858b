package care.training.ban;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of an entry in force as an official proposes it.
 *
 * @param authority who decided it, or who certifies the fact
 * @param documentNumber of that
 * @param decidedOn day of that document
 * @param legalBasis of EXTENDED only: the law the longer bar rests on
 * @param start of START_KNOWN only: the day from which the term counts
 * @param end the last day barred from now on; null for life, or where the change leaves it
 * @param life of EXTENDED only
 * @param identity of IDENTIFIED only: what became known; else null
 */
public record NewAmendment(
        AmendmentKind kind,
        AmendmentReason reason,
        String authority,
        String documentNumber,
        LocalDate decidedOn,
        LegalBasis legalBasis,
        LocalDate start,
        LocalDate end,
        boolean life,
        FurtherIdentity identity) {

    /** Problems: INVALID_INPUT naming every field to be mended; BAN_NEEDS_BASIS, BAN_CHANGE_DOES_NOT_FIT. */
    void requireWhole(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        requireGiven(violations, "kind", kind);
        requireGiven(violations, "reason", reason);
        requireText(violations, "authority", authority, NewBan.LONGEST_AUTHORITY);
        requireText(violations, "documentNumber", documentNumber, NewBan.LONGEST_NUMBER);
        requireGiven(violations, "decidedOn", decidedOn);
        if (decidedOn != null && decidedOn.isAfter(today)) {
            violations.add(new Violation("decidedOn", ProblemCode.DATE_IN_FUTURE));
        }
        if (kind != null && reason != null && !kind.mayFollowFrom(reason)) {
            violations.add(new Violation("reason", ProblemCode.BAN_CHANGE_REASON_DIFFERS));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (kind == AmendmentKind.EXTENDED && legalBasis == null) {
            throw new Problem(ProblemCode.BAN_NEEDS_BASIS);
        }
        requireFit(identity == null || kind == AmendmentKind.IDENTIFIED);
        if (kind == AmendmentKind.IDENTIFIED) {
            given("identity", identity).requireWhole(today);
        }
    }

    /**
     * The period that a ban has with this change. Problems: BAN_CHANGE_DOES_NOT_FIT, BAN_TERM_INVALID; INVALID_INPUT of
     * the start or the end where one is missing.
     *
     * @param now as it is in force
     * @param rule of the ban's kind, on the basis and day of the longer bar where it becomes longer; null of a
     *     suspension, which rests on none
     */
    Period settle(Period now, DecisionRule rule, LocalDate today) {
        requireFit(kind.fits(now));
        return switch (kind) {
            case START_KNOWN -> startKnown(now, rule, today);
            case EXTENDED -> extended(now, rule, today);
            case SHORTENED -> shortened(now, rule, today);
            case LIFTED, DIED -> ended(now, today);
            case IDENTIFIED -> unchanged(now, rule);
        };
    }

    private Period startKnown(Period now, DecisionRule rule, LocalDate today) {
        requireFit(rule != null && !life);
        return rule.settle(given("start", start), end == null ? now.end() : end, now.life(), today);
    }

    private Period extended(Period now, DecisionRule rule, LocalDate today) {
        requireFit(rule != null && start == null);
        // what ends by itself ends so many days after the new decision, at the latest
        Period longer = rule.endsByItself()
                ? rule.settle(decidedOn, end, life, today)
                : rule.settle(now.start(), life ? end : given("end", end), life, today);
        requireFit(longer.life() || longer.end().isAfter(now.end()));
        return new Period(now.start(), longer.end(), longer.life());
    }

    private Period shortened(Period now, DecisionRule rule, LocalDate today) {
        LocalDate last = earlier(now);
        requireFit(now.start() == null || !last.isBefore(now.start()));
        if (rule != null && !rule.endsByItself()) {
            rule.settle(now.start(), last, false, today);
        }
        return new Period(now.start(), last, false);
    }

    private Period ended(Period now, LocalDate today) {
        LocalDate last = earlier(now);
        if (last.isAfter(today)) {
            throw Problem.invalid("end", ProblemCode.DATE_IN_FUTURE);
        }
        return new Period(now.start(), last, false);
    }

    /** A suspension is of the person it names, and ends soon. */
    private Period unchanged(Period now, DecisionRule rule) {
        requireFit(rule != null && start == null && end == null && !life);
        return now;
    }

    private LocalDate earlier(Period now) {
        LocalDate last = given("end", end);
        requireFit(!life && start == null && (now.end() == null || last.isBefore(now.end())));
        return last;
    }

    private static void requireFit(boolean fits) {
        if (!fits) {
            throw new Problem(ProblemCode.BAN_CHANGE_DOES_NOT_FIT);
        }
    }

    private static <T> T given(String field, T value) {
        if (value == null) {
            throw Problem.invalid(field, ProblemCode.REQUIRED);
        }
        return value;
    }

    private static void requireGiven(List<Violation> violations, String field, Object value) {
        if (value == null) {
            violations.add(new Violation(field, ProblemCode.REQUIRED));
        }
    }

    private static void requireText(List<Violation> violations, String field, String text, int most) {
        if (text == null || text.isBlank()) {
            violations.add(new Violation(field, ProblemCode.REQUIRED));
        } else if (text.strip().length() > most) {
            violations.add(new Violation(field, ProblemCode.TOO_LONG, most));
        }
    }
}
