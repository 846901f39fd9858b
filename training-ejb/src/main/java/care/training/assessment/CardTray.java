package care.training.assessment;

import care.training.scheduling.BookingState;
import care.training.scheduling.DutyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cards of a session. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardTray {
    @PersistenceContext
    private EntityManager database;

    /**
     * The assessor's cards for every booked candidate, by seat; those not there yet are laid out.
     *
     * @param recused bookings of candidates whom she must not examine: none is laid out, only what is signed is shown
     */
    List<Scorecard> layOut(UUID sessionId, UUID assessor, Set<UUID> recused) {
        List<UUID> without = database.createQuery("""
                        select b.id from Booking b where b.sessionId = :session and b.state = :booked
                        and not exists (select c from Scorecard c where c.bookingId = b.id and c.assessor = :assessor)""", UUID.class)
                .setParameter("session", sessionId)
                .setParameter("assessor", assessor)
                .setParameter("booked", BookingState.BOOKED)
                .getResultList();
        for (UUID booking : without) {
            if (recused.contains(booking)) {
                continue;
            }
            database.createNativeQuery("""
                            insert into scorecard (id, session_id, booking_id, assessor, version, scores)
                            values (:id, :session, :booking, :assessor, 0, cast('[]' as jsonb))
                            on conflict (booking_id, assessor) do nothing""")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("session", sessionId)
                    .setParameter("booking", booking)
                    .setParameter("assessor", assessor)
                    .executeUpdate();
        }
        return database.createQuery("""
                        select c from Scorecard c, Booking b where b.id = c.bookingId and c.sessionId = :session
                        and c.assessor = :assessor and b.state = :booked order by b.seat""", Scorecard.class)
                .setParameter("session", sessionId)
                .setParameter("assessor", assessor)
                .setParameter("booked", BookingState.BOOKED)
                .getResultStream()
                .filter(card -> card.isSigned() || !recused.contains(card.bookingId()))
                .toList();
    }

    /** The cards of the assessors on duty, of every candidate. */
    List<Scorecard> of(UUID sessionId) {
        return database.createQuery("""
                        select c from Scorecard c where c.sessionId = :session and exists (
                            select d from Duty d where d.sessionId = c.sessionId and d.personId = c.assessor
                            and d.kind = :assessor)""", Scorecard.class)
                .setParameter("session", sessionId)
                .setParameter("assessor", DutyKind.ASSESSOR)
                .getResultList();
    }
}
