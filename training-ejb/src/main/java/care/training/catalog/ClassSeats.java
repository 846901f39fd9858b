package care.training.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The seats of classes. Whoever gives or takes one holds the class until the transaction ends, so that two people who
 * want the last seat, and the waiting list, pass one after the other. The constraint {@code seats_never_oversold} stands
 * behind it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClassSeats {
    private static final String COUNT =
            "select seats, seats_taken, ends_on, withdrawn_at is not null from class_offering where id = ? for update";

    @PersistenceContext
    private EntityManager database;

    /** Waits for the class and holds it; empty where there is none. */
    public Optional<SeatCount> hold(UUID classId) {
        return count(COUNT, classId);
    }

    /** Holds the class if nobody else does; empty where somebody does. */
    public Optional<SeatCount> holdIfFree(UUID classId) {
        return count(COUNT + " skip locked", classId);
    }

    /** Counts {@code seats} more as taken, fewer where negative; the class is held. */
    public void take(UUID classId, int seats) {
        database.createNativeQuery("update class_offering set seats_taken = seats_taken + ? where id = ?")
                .setParameter(1, seats)
                .setParameter(2, classId)
                .executeUpdate();
    }

    private Optional<SeatCount> count(String query, UUID classId) {
        List<?> found =
                database.createNativeQuery(query).setParameter(1, classId).getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new SeatCount(
                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), day(row[2]), (Boolean) row[3]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }
}
