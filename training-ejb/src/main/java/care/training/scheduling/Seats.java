package care.training.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Gives and takes back seats. One conditional update counts the seat and locks the session's row, so of two bookings for
 * the last seat the second waits and then finds none; the seat's number is chosen under that lock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Seats {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    /**
     * Takes a seat of the session for the person. Problems: ALREADY_BOOKED, SESSION_FULL.
     *
     * @return number of the lowest free seat
     */
    int take(ExamSession session, UUID personId) {
        int taken = database.createNativeQuery(
                        "update exam_session set seats_taken = seats_taken + 1 where id = :id and seats_taken < seats")
                .setParameter("id", session.id())
                .executeUpdate();
        if (schedule.isBooked(session.id(), personId)) {
            throw new Problem(ProblemCode.ALREADY_BOOKED);
        }
        if (taken == 0) {
            throw new Problem(ProblemCode.SESSION_FULL);
        }
        return lowestFree(session);
    }

    /** Gives the seat back; the session must be locked. */
    void free(ExamSession session) {
        database.createNativeQuery("update exam_session set seats_taken = seats_taken - 1 where id = :id")
                .setParameter("id", session.id())
                .executeUpdate();
    }

    private int lowestFree(ExamSession session) {
        return ((Number) database.createNativeQuery("""
                                select min(free) from generate_series(1, :seats) free
                                where not exists (select 1 from booking b
                                    where b.session_id = :id and b.seat = free and b.state = 'BOOKED')""")
                        .setParameter("seats", session.seats())
                        .setParameter("id", session.id())
                        .getSingleResult())
                .intValue();
    }
}
