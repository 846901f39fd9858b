package care.training.learning.online;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Time online is measured by the database's clock alone: neither a device's nor a node's clock can make it longer. */
@ApplicationScoped
class OnlineTime {
    @PersistenceContext
    private EntityManager database;

    /** Now, also when the transaction waited for another before. */
    Instant now() {
        return (Instant) database.createNativeQuery(
                        "select clock_timestamp() + make_interval(secs => offset_seconds) from demo_clock",
                        Instant.class)
                .getSingleResult();
    }
}
