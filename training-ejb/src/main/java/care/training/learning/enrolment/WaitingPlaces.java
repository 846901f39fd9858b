package care.training.learning.enrolment;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A caregiver's own places on waiting lists. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class WaitingPlaces {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private WaitingLists lists;

    @Inject
    private Clock clock;

    /**
     * Puts the caller at the end of the waiting list of a full class; asking again changes nothing. Problems:
     * IDENTITY_NOT_STATED, NOT_FOUND, ALREADY_ENROLLED, CLASS_CLOSED, CLASS_WITHDRAWN, SEATS_LEFT.
     */
    public WaitingView join(UUID classId) {
        UUID personId = people.mine().id();
        WaitingList list = lists.open(classId);
        Instant now = clock.instant();
        Optional<WaitingPlace> known = list.placeOf(personId).filter(place -> !place.hasLapsed(now));
        if (known.isEmpty()) {
            requireFull(list, personId, now);
            // an offer that ended unanswered and was not ended yet must not stand in the way of a new place
            list.settle(now);
            lists.keep(list);
            database.persist(new WaitingPlace(personId, classId, now));
            database.flush();
        }
        return place(personId, classId).orElseThrow();
    }

    /**
     * Leaves a waiting list; an offered seat goes to who comes next. Problems: NOT_FOUND, for another's and an ended one
     * too.
     */
    public void leave(UUID placeId) {
        UUID personId = people.minePossibly().map(Person::id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        WaitingPlace wanted = database.find(WaitingPlace.class, placeId);
        if (wanted == null || !wanted.personId().equals(personId)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        WaitingList list = lists.open(wanted.classId());
        database.refresh(wanted);
        if (!wanted.state().isOpen()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Instant now = clock.instant();
        list.leave(wanted, now);
        list.settle(now);
        lists.keep(list);
    }

    /** The caller's places that are open, offers first; none for somebody who has not said who she is. */
    public List<WaitingView> mine() {
        return people.minePossibly().map(person -> open(person.id(), null)).orElse(List.of());
    }

    /** How many wait for a seat in a class. */
    public long waiting(UUID classId) {
        return database.createQuery(
                        "select count(w) from WaitingPlace w where w.classId = :offered and w.state = :waiting",
                        Long.class)
                .setParameter("offered", classId)
                .setParameter("waiting", WaitingState.WAITING)
                .getSingleResult();
    }

    private Optional<WaitingView> place(UUID personId, UUID classId) {
        return open(personId, classId).stream().findFirst();
    }

    private void requireFull(WaitingList list, UUID personId, Instant now) {
        if (lists.isEnrolled(personId, list.classId())) {
            throw new Problem(ProblemCode.ALREADY_ENROLLED);
        } else if (list.hasEnded(now)) {
            throw new Problem(ProblemCode.CLASS_CLOSED, list.endsOn().toString());
        } else if (list.isWithdrawn()) {
            throw new Problem(ProblemCode.CLASS_WITHDRAWN);
        } else if (list.hasSeatForNewcomer()) {
            throw new Problem(ProblemCode.SEATS_LEFT);
        }
    }

    private List<WaitingView> open(UUID personId, UUID classId) {
        String ofClass = classId == null ? "" : " and w.class_id = :class";
        Query query = database.createNativeQuery("""
                        select w.id, w.class_id, w.state, w.joined_at, w.offer_ends_at,
                            (select count(*) from waiting_place a where a.class_id = w.class_id and a.state = 'WAITING'
                                and w.state = 'WAITING' and a.turn < w.turn)
                        from waiting_place w where w.person_id = :person and w.state in ('WAITING', 'OFFERED')""" + ofClass + " order by w.offer_ends_at nulls last, w.turn")
                .setParameter("person", personId);
        if (classId != null) {
            query.setParameter("class", classId);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new WaitingView(
                        (UUID) row[0],
                        (UUID) row[1],
                        WaitingState.valueOf((String) row[2]),
                        ((Number) row[5]).longValue(),
                        (Instant) row[3],
                        (Instant) row[4]))
                .toList();
    }
}
