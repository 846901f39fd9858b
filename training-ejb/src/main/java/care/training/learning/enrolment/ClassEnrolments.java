package care.training.learning.enrolment;

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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The places in the caller's organization's own classes, who waits for one, and what is recorded of fees. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class ClassEnrolments {
    private static final Comparator<ClassPlaces.Place> FIRST_WHO_IS_THERE = Comparator.comparing(
                    (ClassPlaces.Place place) -> place.withdrawnAt() != null)
            .thenComparing(ClassPlaces.Place::name)
            .thenComparing(ClassPlaces.Place::enrolmentId);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private People people;

    @Inject
    private FeeBooks fees;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Problems: NOT_FOUND, for another organization's class too. */
    public ClassPlaces places(UUID classId) {
        OfferedClass offered = classes.mine(classId);
        List<Enrolment> enrolments = database.createQuery(
                        "select e from Enrolment e where e.classId = :offered", Enrolment.class)
                .setParameter("offered", classId)
                .getResultList();
        List<WaitingPlace> waiting = waiting(classId);
        Map<UUID, Person> persons = people.all(persons(enrolments, waiting));
        Map<UUID, List<FeeEntry>> entries =
                fees.entries(enrolments.stream().map(Enrolment::id).toList());
        return new ClassPlaces(
                offered,
                enrolments.stream()
                        .map(place -> place(place, persons, entries.get(place.id())))
                        .sorted(FIRST_WHO_IS_THERE)
                        .toList(),
                waiting.stream()
                        .map(place -> new ClassPlaces.Waiting(
                                persons.get(place.personId()).name(),
                                place.joinedAt(),
                                place.state(),
                                place.offerEndsAt()))
                        .toList());
    }

    /**
     * Adds what now holds of a fee. Problems: NOT_FOUND, CHANGED_MEANWHILE where another entry stands than the one seen,
     * FEE_STEP_NOT_ALLOWED, INVALID_INPUT.
     *
     * @param seen number of the entry that the caller saw
     * @param note why; needed for everything but paying what is due
     */
    public FeeView recordFee(UUID classId, UUID enrolmentId, int seen, FeeState state, String note) {
        classes.mine(classId);
        Enrolment enrolment = database.find(Enrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE);
        if (enrolment == null || !enrolment.classId().equals(classId)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<FeeEntry> entries = fees.entries(Set.of(enrolmentId)).getOrDefault(enrolmentId, List.of());
        if (entries.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        FeeEntry last = entries.get(entries.size() - 1);
        if (last.number() != seen) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
        database.persist(last.next(state, note, caller.subject(), clock.instant()));
        database.flush();
        return FeeView.of(fees.entries(Set.of(enrolmentId)).get(enrolmentId));
    }

    private List<WaitingPlace> waiting(UUID classId) {
        List<?> places = database.createNativeQuery("""
                        select * from waiting_place where class_id = :class and state in ('WAITING', 'OFFERED')
                        order by turn""", WaitingPlace.class)
                .setParameter("class", classId)
                .getResultList();
        return places.stream().map(WaitingPlace.class::cast).toList();
    }

    private static Set<UUID> persons(List<Enrolment> enrolments, List<WaitingPlace> waiting) {
        Set<UUID> ids = new HashSet<>();
        enrolments.forEach(place -> ids.add(place.personId()));
        waiting.forEach(place -> ids.add(place.personId()));
        return ids;
    }

    private static ClassPlaces.Place place(Enrolment place, Map<UUID, Person> persons, List<FeeEntry> fee) {
        return new ClassPlaces.Place(
                place.id(),
                persons.get(place.personId()).name(),
                place.enrolledAt(),
                place.withdrawnAt(),
                fee == null ? null : FeeView.of(fee));
    }
}
