package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * Sessions, bookings and duties as the services of this capability and of those above find them; who may see them is
 * for those services to say.
 */
@ApplicationScoped
public class Schedule {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    /** Problems: NOT_FOUND. */
    public ExamSession session(UUID id) {
        return found(database.find(ExamSession.class, id));
    }

    /** The session, if the caller's organization holds it. Problems: NOT_FOUND, for another's session as well. */
    public ExamSession ownSession(UUID id) {
        ExamSession session = session(id);
        if (!session.isOrganizedBy(caller.requireOrganization())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return session;
    }

    /** The same, locked until the transaction ends: whoever else wants to change seats, duties or results waits. */
    public ExamSession ownSessionLocked(UUID id) {
        ExamSession session = ownSession(id);
        lock(session);
        return session;
    }

    void lock(ExamSession session) {
        database.refresh(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Problems: NOT_FOUND. */
    public Booking booking(UUID id) {
        return found(database.find(Booking.class, id));
    }

    /** The bookings of a session that hold their seat, by seat. */
    public List<Booking> booked(UUID sessionId) {
        return database.createQuery(
                        "select b from Booking b where b.sessionId = :session and b.state = :booked order by b.seat",
                        Booking.class)
                .setParameter("session", sessionId)
                .setParameter("booked", BookingState.BOOKED)
                .getResultList();
    }

    public boolean isBooked(UUID sessionId, UUID personId) {
        return booked(sessionId, personId) > 0;
    }

    private long booked(UUID sessionId, UUID personId) {
        return database.createQuery("""
                        select count(b) from Booking b
                        where b.sessionId = :session and b.personId = :person and b.state = :booked""", Long.class)
                .setParameter("session", sessionId)
                .setParameter("person", personId)
                .setParameter("booked", BookingState.BOOKED)
                .getSingleResult();
    }

    /** Who is on duty of that kind, in the order they were assigned. */
    public List<Duty> duties(UUID sessionId, DutyKind kind) {
        return database.createQuery(
                        "select d from Duty d where d.sessionId = :session and d.kind = :kind order by d.cardNumber, d.id",
                        Duty.class)
                .setParameter("session", sessionId)
                .setParameter("kind", kind)
                .getResultList();
    }

    public boolean isOnDuty(UUID sessionId, UUID personId, DutyKind kind) {
        return duties(sessionId, kind).stream().anyMatch(duty -> duty.personId().equals(personId));
    }

    /** The sites of an organization, in the order they were recorded. */
    List<Site> sitesOf(SocialCreditCode organization) {
        return database.createQuery(
                        "select s from Site s where s.organization = :organization order by s.recordedAt, s.name",
                        Site.class)
                .setParameter("organization", organization.value())
                .getResultList();
    }

    private static <T> T found(T entity) {
        if (entity == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return entity;
    }
}
