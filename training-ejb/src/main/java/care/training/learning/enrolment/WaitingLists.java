package care.training.learning.enrolment;

import care.training.catalog.ClassSeats;
import care.training.catalog.SeatCount;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.learning.LearningRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where waiting lists are kept: opened with their class held, and kept with its seats. */
@ApplicationScoped
class WaitingLists {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ClassSeats seats;

    @Inject
    private LearningRules rules;

    @Inject
    private Clock clock;

    /** The list of a class, held until the transaction ends. Problems: NOT_FOUND. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WaitingList open(UUID classId) {
        return seats.hold(classId)
                .map(count -> list(classId, count))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(WaitingList list) {
        database.flush();
        if (list.change() != 0) {
            seats.take(list.classId(), list.change());
        }
    }

    /** Settles one list in a transaction of its own; one that somebody else holds is left to them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void settle(UUID classId) {
        seats.holdIfFree(classId).ifPresent(count -> {
            WaitingList list = list(classId, count);
            list.settle(clock.instant());
            keep(list);
        });
    }

    /** The classes whose list has something to be done: an offer that is over, a free seat, or the class's end or withdrawal. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<UUID> due(int most) {
        Instant now = clock.instant();
        List<?> ids = database.createNativeQuery("""
                        select distinct w.class_id from waiting_place w join class_offering k on k.id = w.class_id
                        where w.state = 'OFFERED' and w.offer_ends_at <= :now
                            or w.state = 'WAITING' and k.seats_taken < k.seats
                            or w.state in ('WAITING', 'OFFERED')
                                and (k.ends_on < :today or k.withdrawn_at is not null)
                        limit :most""", UUID.class)
                .setParameter("now", now)
                .setParameter("today", now.atZone(clock.getZone()).toLocalDate())
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** Whether the person has a place in the class and has not withdrawn; certain while the class is held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isEnrolled(UUID personId, UUID classId) {
        return database.createQuery(
                                "select count(e) from Enrolment e where e.personId = :person and e.classId = :offered"
                                        + " and e.withdrawnAt is null",
                                Long.class)
                        .setParameter("person", personId)
                        .setParameter("offered", classId)
                        .getSingleResult()
                > 0;
    }

    /** Open places in the order of their turn. */
    private WaitingList list(UUID classId, SeatCount count) {
        List<?> places = database.createNativeQuery("""
                        select * from waiting_place where class_id = :class and state in ('WAITING', 'OFFERED')
                        order by turn""", WaitingPlace.class)
                .setParameter("class", classId)
                .getResultList();
        return new WaitingList(
                classId,
                count,
                places.stream().map(WaitingPlace.class::cast).toList(),
                rules.seatOffer(),
                clock.getZone());
    }
}
