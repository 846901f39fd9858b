package care.training.learning.guidance;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A family that was guided, as its worker records it. Problems: INVALID_INPUT.
 *
 * @param area where the family lives, six digits
 * @param household a number for it: digits, hyphens, a letter before a digit, so that no name can be written there
 * @param kinds at least one
 * @param topics at least one
 * @param shared whether the number is the area's, the same for every worker who guides the family; else it is the worker's own
 */
public record NewVisit(
        String area,
        String household,
        Set<HouseholdKind> kinds,
        LocalDate on,
        Occasion occasion,
        Set<Topic> topics,
        boolean shared) {
    private static final Pattern NUMBER = Pattern.compile("[A-Z]?[0-9]{1,6}(-[A-Z]?[0-9]{1,6}){0,2}");
    private static final Pattern AREA = Pattern.compile("[0-9]{6}");

    public NewVisit {
        List<Violation> wrong = new ArrayList<>();
        household = household == null ? "" : household.strip().toUpperCase(java.util.Locale.ROOT);
        if (area == null || !AREA.matcher(area).matches()) {
            wrong.add(new Violation("area", ProblemCode.REQUIRED));
        }
        if (!NUMBER.matcher(household).matches()) {
            wrong.add(new Violation("household", ProblemCode.HOUSEHOLD_NUMBER_MALFORMED));
        }
        if (kinds == null || kinds.isEmpty() || kinds.stream().anyMatch(Objects::isNull)) {
            wrong.add(new Violation("kinds", ProblemCode.REQUIRED));
        }
        if (on == null) {
            wrong.add(new Violation("on", ProblemCode.REQUIRED));
        }
        if (occasion == null) {
            wrong.add(new Violation("occasion", ProblemCode.REQUIRED));
        }
        if (topics == null || topics.isEmpty() || topics.stream().anyMatch(Objects::isNull)) {
            wrong.add(new Violation("topics", ProblemCode.REQUIRED));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    /** What it says, in one line that is the same however its parts were ordered. */
    String content() {
        return String.join(
                        "|",
                        area,
                        household,
                        new TreeSet<>(kinds).toString(),
                        on.toString(),
                        occasion.name(),
                        new TreeSet<>(topics).toString())
                + (shared ? "|SHARED" : "");
    }

    /** By which the household is known again, before it is hashed: with the worker where the number is her own. */
    String householdKey(UUID worker) {
        return "household:" + (shared ? "" : worker + ":") + area + ":" + household;
    }
}
