package care.training.learning;

import care.training.catalog.OfferedClass;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The attendance of one class: takes entries one by one and refuses what the rules do not allow.
 *
 * <p>A person's hours never add up to more than the course has: the record says what of the course was attended, and
 * whoever types 80 for 8 is told at once. A repeated lesson is therefore recorded only as far as hours are missing.
 */
public final class AttendanceBook {
    private final OfferedClass offered;
    private final HoursADay rules;
    private final LocalDate today;
    private final Map<UUID, Map<LocalDate, AttendanceDay>> days = new HashMap<>();
    private final List<AttendanceDay> added = new ArrayList<>();

    AttendanceBook(
            OfferedClass offered,
            HoursADay rules,
            LocalDate today,
            Collection<UUID> enrolments,
            Collection<AttendanceDay> recorded) {
        this.offered = offered;
        this.rules = rules;
        this.today = today;
        enrolments.forEach(id -> days.put(id, new HashMap<>()));
        recorded.forEach(day -> days.get(day.enrolmentId()).put(day.heldOn(), day));
    }

    /**
     * Takes all entries or throws. Problems: INVALID_INPUT with a violation for each entry that is wrong by itself;
     * HOURS_ALREADY_RECORDED, HOURS_BEYOND_COURSE for the first that does not fit what stands there.
     */
    void enter(List<AttendanceEntry> entries, String by, Instant at) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            AttendanceEntry entry = entries.get(i);
            String path = "entries[" + i + "]";
            if (entry == null) {
                violations.add(new Violation(path, ProblemCode.REQUIRED));
                continue;
            }
            violations.addAll(wrong(entry, path));
            if (!seen.add(entry.enrolmentId() + " " + entry.on())) {
                violations.add(new Violation(path + ".on", ProblemCode.DAY_DOUBLED));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        for (int i = 0; i < entries.size(); i++) {
            enter(entries.get(i), "entries[" + i + "].hours", by, at);
        }
        for (int i = 0; i < entries.size(); i++) {
            requireWithinCourse(entries.get(i).enrolmentId(), "entries[" + i + "].hours");
        }
    }

    /**
     * Adds hours to a day as far as the day and the course have room: a repeated lesson is recorded only as far as hours
     * are missing.
     *
     * @return the hours that were added, 0 where there was no room
     */
    public BigDecimal add(UUID enrolmentId, LocalDate on, BigDecimal hours, HoursSource source, String by, Instant at) {
        BigDecimal stands = figure(enrolmentId, on);
        BigDecimal dayLeft = rules.most().subtract(stands);
        BigDecimal courseLeft = BigDecimal.valueOf(offered.hours())
                .subtract(total(days.get(enrolmentId).values()));
        BigDecimal added = hours.min(dayLeft).min(courseLeft).max(BigDecimal.ZERO);
        if (added.signum() > 0) {
            day(enrolmentId, on).record(stands.add(added), source, by, at);
        }
        return added;
    }

    /** Why an entry alone would not be taken; empty where it would. */
    Optional<Problem> refusal(AttendanceEntry entry) {
        List<Violation> wrong = wrong(entry, "");
        if (!wrong.isEmpty()) {
            return Optional.of(Problem.invalid(wrong));
        }
        BigDecimal stands = figure(entry.enrolmentId(), entry.on());
        if (isUnseen(entry, stands)) {
            return Optional.of(alreadyRecorded(entry, stands, ""));
        }
        BigDecimal total =
                total(days.get(entry.enrolmentId()).values()).subtract(stands).add(entry.hours());
        return isWithinCourse(total) ? Optional.empty() : Optional.of(beyondCourse(total, ""));
    }

    Set<UUID> enrolments() {
        return days.keySet();
    }

    /** The hours that stand for a day; 0 for none. */
    BigDecimal figure(UUID enrolmentId, LocalDate on) {
        AttendanceDay known = days.get(enrolmentId).get(on);
        return known == null ? BigDecimal.ZERO : known.hours();
    }

    List<AttendanceDay> added() {
        return added;
    }

    private List<Violation> wrong(AttendanceEntry entry, String path) {
        List<Violation> wrong = new ArrayList<>();
        if (entry.enrolmentId() == null || !days.containsKey(entry.enrolmentId())) {
            wrong.add(new Violation(path + ".enrolmentId", ProblemCode.NOT_ON_THE_ROSTER));
        }
        LocalDate last = offered.endsOn().isAfter(today) ? today : offered.endsOn();
        if (entry.on() == null) {
            wrong.add(new Violation(path + ".on", ProblemCode.REQUIRED));
        } else if (entry.on().isBefore(offered.startsOn()) || entry.on().isAfter(last)) {
            wrong.add(new Violation(
                    path + ".on",
                    ProblemCode.HOURS_OUTSIDE_CLASS,
                    offered.startsOn().toString(),
                    last.toString()));
        }
        rules.wrong(entry.hours(), path + ".hours").ifPresent(wrong::add);
        return wrong;
    }

    private void enter(AttendanceEntry entry, String path, String by, Instant at) {
        BigDecimal stands = figure(entry.enrolmentId(), entry.on());
        if (stands.compareTo(entry.hours()) == 0) {
            return;
        }
        if (isUnseen(entry, stands)) {
            throw alreadyRecorded(entry, stands, path);
        }
        day(entry.enrolmentId(), entry.on()).record(entry.hours(), HoursSource.ROSTER, by, at);
    }

    private AttendanceDay day(UUID enrolmentId, LocalDate on) {
        return days.get(enrolmentId).computeIfAbsent(on, date -> {
            AttendanceDay day = new AttendanceDay(enrolmentId, date);
            added.add(day);
            return day;
        });
    }

    private void requireWithinCourse(UUID enrolmentId, String path) {
        BigDecimal total = total(days.get(enrolmentId).values());
        if (!isWithinCourse(total)) {
            throw beyondCourse(total, path);
        }
    }

    private static boolean isUnseen(AttendanceEntry entry, BigDecimal stands) {
        BigDecimal seen = Optional.ofNullable(entry.replaces()).orElse(BigDecimal.ZERO);
        return stands.compareTo(seen) != 0;
    }

    private boolean isWithinCourse(BigDecimal total) {
        return total.compareTo(BigDecimal.valueOf(offered.hours())) <= 0;
    }

    private static Problem alreadyRecorded(AttendanceEntry entry, BigDecimal stands, String path) {
        return new Problem(ProblemCode.HOURS_ALREADY_RECORDED, entry.on().toString(), stands).about(path);
    }

    private Problem beyondCourse(BigDecimal total, String path) {
        return new Problem(ProblemCode.HOURS_BEYOND_COURSE, total, offered.hours()).about(path);
    }

    static BigDecimal total(Collection<AttendanceDay> days) {
        return days.stream().map(AttendanceDay::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
