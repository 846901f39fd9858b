package care.training.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.enrolment.Enrolment;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    /** A class that meets every week has hours at least as often. */
    static final int DAYS_WITHOUT_HOURS = 7;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private People people;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Problems: NOT_FOUND, for another organization's class too. */
    public Roster roster(UUID classId) {
        OfferedClass offered = classes.mine(classId);
        List<Enrolment> enrolments = books.enrolments(classId, LockModeType.NONE);
        Map<UUID, Person> persons =
                people.all(enrolments.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        Map<UUID, List<AttendanceDay>> days =
                books.days(enrolments).stream().collect(Collectors.groupingBy(AttendanceDay::enrolmentId));
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
     * The caller's organization's running classes with somebody in them for which no hours were recorded in the last
     * {@link #DAYS_WITHOUT_HOURS} days, those that ended first first, at most {@link Page#MAX_SIZE}.
     */
    public List<AttendanceGap> gaps() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, LocalDate> lastRecorded = new LinkedHashMap<>();
        database.createQuery("""
                        select k.id, max(d.heldOn) from ClassOffering k join Course c on c.id = k.courseId
                        join Enrolment e on e.classId = k.id and e.withdrawnAt is null left join AttendanceDay d on d.enrolmentId = e.id and d.hours > 0
                        where c.provider = :provider and k.endsOn >= :today and k.startsOn <= :since
                        group by k.id, k.endsOn, k.startsOn having coalesce(max(d.heldOn), k.startsOn) <= :since
                        order by k.endsOn, k.id""", Object[].class)
                .setParameter("provider", caller.requireOrganization().value())
                .setParameter("today", today)
                .setParameter("since", today.minusDays(DAYS_WITHOUT_HOURS))
                .setMaxResults(Page.MAX_SIZE)
                .getResultList()
                .forEach(row -> lastRecorded.put((UUID) row[0], (LocalDate) row[1]));
        Map<UUID, OfferedClass> offered = classes.all(lastRecorded.keySet());
        return lastRecorded.keySet().stream()
                .map(id -> new AttendanceGap(offered.get(id), lastRecorded.get(id)))
                .toList();
    }

    /**
     * Records hours, all the entries or none; saying the same again changes nothing. Problems: NOT_FOUND, INVALID_INPUT
     * (an entry's path and why), HOURS_ALREADY_RECORDED, HOURS_BEYOND_COURSE.
     */
    public Roster record(UUID classId, List<AttendanceEntry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, MAX_ENTRIES);
        }
        AttendanceBook book = books.open(classId);
        book.enter(entries, caller.subject(), clock.instant());
        books.keep(book);
        return roster(classId);
    }

    private static Roster.Entry entry(Enrolment enrolment, String name, List<AttendanceDay> days) {
        return new Roster.Entry(
                enrolment.id(),
                name,
                AttendanceBook.total(days),
                days.stream()
                        .filter(day -> day.hours().signum() > 0)
                        .map(day -> new Roster.Day(day.heldOn(), day.hours()))
                        .toList());
    }
}
