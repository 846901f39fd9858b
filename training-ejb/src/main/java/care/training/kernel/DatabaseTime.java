package care.training.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;

/** The time that all nodes share, for what no node's wrong clock may lengthen, begin or end: the database's. */
@ApplicationScoped
public class DatabaseTime {
    @PersistenceContext
    private EntityManager database;

    /** Now, also when the transaction waited for another before. */
    public Instant now() {
        return (Instant) database.createNativeQuery(
                        "select clock_timestamp() + make_interval(secs => offset_seconds) from demo_clock",
                        Instant.class)
                .getSingleResult();
    }

    /** The day of the domain's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), PlatformClock.ZONE);
    }
}
