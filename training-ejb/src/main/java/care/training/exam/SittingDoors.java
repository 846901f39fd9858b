package care.training.exam;

import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.scheduling.BookingState;
import care.training.scheduling.ExamSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells a candidate when she may go into her theory exams. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class SittingDoors {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private SittingWindows windows;

    @Inject
    private People people;

    @Inject
    private ExamTime examTime;

    /** Of all the caller's bookings that hold their seat, by booking. */
    public Map<UUID, SittingDoor> mine() {
        return people.minePossibly().map(me -> of(me.id())).orElse(Map.of());
    }

    private Map<UUID, SittingDoor> of(UUID personId) {
        Instant now = examTime.now();
        return database.createQuery("""
                        select b.id, s, t from Booking b join ExamSession s on s.id = b.sessionId
                        left join Sitting t on t.bookingId = b.id
                        where b.personId = :person and b.state = :booked""", Object[].class)
                .setParameter("person", personId)
                .setParameter("booked", BookingState.BOOKED)
                .getResultStream()
                .map(row -> SittingDoor.of((UUID) row[0], windows.of((ExamSession) row[1]), (Sitting) row[2], now))
                .collect(Collectors.toMap(SittingDoor::bookingId, door -> door));
    }
}
