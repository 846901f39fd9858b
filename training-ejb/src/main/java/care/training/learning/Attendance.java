package care.training.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was there and for how long: kept by those who teach, of their own classes only. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class Attendance {
    /** A class of 200 over the 25 days that are entered at once at most. */
    public static final int MAX_ENTRIES = 5_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private People people;

    @Inject
    private LearningRules rules;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Problems: NOT_FOUND, for another organization's class too. */
    public Roster roster(UUID classId) {
        OfferedClass offered = classes.mine(classId);
        List<Enrolment> enrolments = enrolments(classId, LockModeType.NONE);
        Map<UUID, Person> persons =
                people.all(enrolments.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        Map<UUID, List<AttendanceDay>> days =
                days(enrolments).stream().collect(Collectors.groupingBy(AttendanceDay::enrolmentId));
        return new Roster(
                offered,
                enrolments.stream()
                        .map(enrolment -> entry(
                                enrolment,
                                persons.get(enrolment.personId()).name(),
                                days.getOrDefault(enrolment.id(), List.of())))
                        .sorted(Comparator.comparing(Roster.Entry::name).thenComparing(Roster.Entry::enrolmentId))
                        .toList());
    }

    /**
     * Records hours, all the entries or none; saying the same again changes nothing. Problems: NOT_FOUND, INVALID_INPUT
     * (an entry's path and why), HOURS_ALREADY_RECORDED, HOURS_BEYOND_COURSE.
     */
    public Roster record(UUID classId, List<AttendanceEntry> entries) {
        OfferedClass offered = classes.mine(classId);
        if (entries.size() > MAX_ENTRIES) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, MAX_ENTRIES);
        }
        // locked, so that two people who record at once cannot together pass the course's hours
        List<Enrolment> enrolments = enrolments(classId, LockModeType.PESSIMISTIC_WRITE);
        AttendanceBook book = new AttendanceBook(
                offered,
                rules.hoursADay(),
                LocalDate.now(clock),
                enrolments.stream().map(Enrolment::id).toList(),
                days(enrolments));
        book.enter(entries, caller.subject(), clock.instant());
        book.added().forEach(database::persist);
        book.removed().forEach(database::remove);
        database.flush();
        return roster(classId);
    }

    private List<Enrolment> enrolments(UUID classId, LockModeType lock) {
        return database.createQuery(
                        "select e from Enrolment e where e.classId = :offered order by e.id", Enrolment.class)
                .setParameter("offered", classId)
                .setLockMode(lock)
                .getResultList();
    }

    private List<AttendanceDay> days(Collection<Enrolment> enrolments) {
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return database.createQuery(
                        "select d from AttendanceDay d where d.enrolmentId in :enrolments order by d.heldOn",
                        AttendanceDay.class)
                .setParameter(
                        "enrolments", enrolments.stream().map(Enrolment::id).toList())
                .getResultList();
    }

    private static Roster.Entry entry(Enrolment enrolment, String name, List<AttendanceDay> days) {
        return new Roster.Entry(
                enrolment.id(),
                name,
                AttendanceBook.total(days),
                days.stream()
                        .map(day -> new Roster.Day(day.heldOn(), day.hours()))
                        .toList());
    }
}
