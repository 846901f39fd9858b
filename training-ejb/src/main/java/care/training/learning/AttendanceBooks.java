package care.training.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.learning.enrolment.Enrolment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the attendance of classes is kept. */
@Dependent
public class AttendanceBooks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private LearningRules rules;

    @Inject
    private Clock clock;

    /** The attendance of an own class to write in, until the transaction ends. Problems: NOT_FOUND. */
    AttendanceBook open(UUID classId) {
        OfferedClass offered = classes.mine(classId);
        // locked, so that two people who record at once cannot together pass the course's hours
        List<Enrolment> enrolments = enrolments(classId, LockModeType.PESSIMISTIC_WRITE);
        return new AttendanceBook(
                offered,
                rules.hoursADay(),
                LocalDate.now(clock),
                enrolments.stream().map(Enrolment::id).toList(),
                days(enrolments));
    }

    /** The attendance of one person in a class to write in, until the transaction ends. */
    public AttendanceBook open(Enrolment enrolment) {
        Enrolment held = database.find(Enrolment.class, enrolment.id(), LockModeType.PESSIMISTIC_WRITE);
        return new AttendanceBook(
                classes.all(List.of(held.classId())).get(held.classId()),
                rules.hoursADay(),
                LocalDate.now(clock),
                List.of(held.id()),
                days(List.of(held)));
    }

    public void keep(AttendanceBook book) {
        book.added().forEach(database::persist);
        database.flush();
    }

    List<Enrolment> enrolments(UUID classId, LockModeType lock) {
        return database.createQuery(
                        "select e from Enrolment e where e.classId = :offered and e.withdrawnAt is null order by e.id",
                        Enrolment.class)
                .setParameter("offered", classId)
                .setLockMode(lock)
                .getResultList();
    }

    List<AttendanceDay> days(Collection<Enrolment> enrolments) {
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
}
