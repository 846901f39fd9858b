package care.training.learning;

import care.training.catalog.Catalog;
import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A caregiver's own places in classes. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class Enrolments {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private Catalog catalog;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /**
     * Takes a seat in a class for the caller. Of two who want the last seat one gets it; the same person gets one seat
     * however often she asks. Problems: IDENTITY_NOT_STATED, NOT_FOUND, ALREADY_ENROLLED, CLASS_CLOSED, CLASS_FULL.
     */
    public EnrolmentView enrol(UUID classId) {
        UUID personId = people.mine().id();
        classes.requireKnown(classId);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        // first the place, which waits for a request of the same person, then the seat; without one both are undone
        int placed = database.createNativeQuery("insert into enrolment (id, person_id, class_id, enrolled_at)"
                        + " values (?, ?, ?, ?) on conflict on constraint one_enrolment_per_class do nothing")
                .setParameter(1, id)
                .setParameter(2, personId)
                .setParameter(3, classId)
                .setParameter(4, now)
                .executeUpdate();
        if (placed == 0) {
            throw new Problem(ProblemCode.ALREADY_ENROLLED);
        }
        classes.takeSeat(classId);
        return new EnrolmentView(id, classId, now);
    }

    /** What the caller would enrol in, and whether she can. Problems: NOT_FOUND. */
    public EnrolmentProspect prospect(UUID classId) {
        OfferedClass offered = Optional.ofNullable(classes.all(List.of(classId)).get(classId))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        return new EnrolmentProspect(
                offered,
                catalog.course(offered.courseId()),
                EnrolmentProspect.standing(offered, isEnrolled(classId), LocalDate.now(clock)));
    }

    /** The caller's places, the latest first; none for somebody who has not said who she is. */
    public List<EnrolmentView> mine() {
        return people.minePossibly()
                .map(person -> database.createQuery(
                                "select e from Enrolment e where e.personId = :person order by e.enrolledAt desc",
                                Enrolment.class)
                        .setParameter("person", person.id())
                        .getResultStream()
                        .map(e -> new EnrolmentView(e.id(), e.classId(), e.enrolledAt()))
                        .toList())
                .orElse(List.of());
    }

    private boolean isEnrolled(UUID classId) {
        return mine().stream().anyMatch(place -> place.classId().equals(classId));
    }
}
