package care.training.learning.enrolment;

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
    private WaitingLists lists;

    @Inject
    private WaitingPlaces waitingPlaces;

    @Inject
    private FeeBooks fees;

    @Inject
    private Clock clock;

    /**
     * Takes a seat in a class for the caller: the one she was offered, or one that nobody waits for. Of two who want the
     * last seat one gets it; the same person gets one seat however often she asks. Problems: IDENTITY_NOT_STATED,
     * NOT_FOUND, ALREADY_ENROLLED, CLASS_CLOSED, CLASS_WITHDRAWN, CLASS_FULL, OFFER_LAPSED.
     */
    public EnrolmentView enrol(UUID classId) {
        UUID personId = people.mine().id();
        WaitingList list = lists.open(classId);
        Instant now = clock.instant();
        requirePlaceFree(list, personId, now);
        Optional<WaitingPlace> waiting = list.placeOf(personId);
        if (waiting.isPresent()) {
            requireOffer(waiting.get(), now);
            list.accept(waiting.get(), now);
        } else if (list.hasSeatForNewcomer()) {
            list.takeSeat();
        } else {
            throw new Problem(ProblemCode.CLASS_FULL);
        }
        Enrolment enrolment = new Enrolment(personId, classId, now);
        database.persist(enrolment);
        lists.keep(list);
        fees.open(enrolment, now);
        return enrolment.view();
    }

    /**
     * Gives the caller's place back, and its seat to who waits longest. Hours she was there stay on her record. Problems:
     * NOT_FOUND, for another's and a withdrawn one too; ENROLMENT_FIXED once the class has ended.
     */
    public void withdraw(UUID enrolmentId) {
        Enrolment enrolment = own(enrolmentId);
        WaitingList list = lists.open(enrolment.classId());
        // read again with the class held: a request of hers on another device may have done it meanwhile
        database.refresh(enrolment);
        if (enrolment.withdrawnAt() != null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Instant now = clock.instant();
        if (list.hasEnded(now)) {
            throw new Problem(ProblemCode.ENROLMENT_FIXED, list.endsOn().toString());
        }
        enrolment.withdraw(now);
        list.freeSeat();
        list.settle(now);
        lists.keep(list);
    }

    /** What the caller would enrol in, and whether she can. Problems: NOT_FOUND. */
    public EnrolmentProspect prospect(UUID classId) {
        OfferedClass offered = Optional.ofNullable(classes.all(List.of(classId)).get(classId))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        Optional<WaitingView> waiting = waitingPlaces.mine().stream()
                .filter(place -> place.classId().equals(classId))
                .findFirst();
        return new EnrolmentProspect(
                offered,
                catalog.course(offered.courseId()),
                place(classId).orElse(null),
                waiting.orElse(null),
                waitingPlaces.waiting(classId),
                LocalDate.now(clock));
    }

    /**
     * The caller's places, the latest first, those she withdrew from too; none for somebody who has not said who she is.
     */
    public List<EnrolmentView> mine() {
        return people.minePossibly()
                .map(person -> database.createQuery(
                                "select e from Enrolment e where e.personId = :person order by e.enrolledAt desc",
                                Enrolment.class)
                        .setParameter("person", person.id())
                        .getResultStream()
                        .map(Enrolment::view)
                        .toList())
                .orElse(List.of());
    }

    private Optional<EnrolmentView> place(UUID classId) {
        return mine().stream()
                .filter(place -> place.classId().equals(classId) && !place.withdrawn())
                .findFirst();
    }

    private void requirePlaceFree(WaitingList list, UUID personId, Instant now) {
        if (lists.isEnrolled(personId, list.classId())) {
            throw new Problem(ProblemCode.ALREADY_ENROLLED);
        } else if (list.hasEnded(now)) {
            throw new Problem(ProblemCode.CLASS_CLOSED, list.endsOn().toString());
        } else if (list.isWithdrawn()) {
            throw new Problem(ProblemCode.CLASS_WITHDRAWN);
        }
    }

    private static void requireOffer(WaitingPlace place, Instant now) {
        if (place.hasLapsed(now)) {
            throw new Problem(ProblemCode.OFFER_LAPSED);
        } else if (!place.isOfferedAt(now)) {
            throw new Problem(ProblemCode.CLASS_FULL);
        }
    }

    private Enrolment own(UUID enrolmentId) {
        return people.minePossibly()
                .flatMap(person -> Optional.ofNullable(database.find(Enrolment.class, enrolmentId))
                        .filter(enrolment -> enrolment.personId().equals(person.id()))
                        .filter(enrolment -> enrolment.withdrawnAt() == null))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
