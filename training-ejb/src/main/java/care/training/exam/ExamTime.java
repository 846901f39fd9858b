package care.training.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The exam's time is the database's, so that no node's wrong clock gives or takes a minute. */
@ApplicationScoped
class ExamTime {
    @PersistenceContext
    private EntityManager database;

    /** The time at which the transaction began. */
    Instant now() {
        return (Instant)
                database.createNativeQuery("select exam_time()", Instant.class).getSingleResult();
    }
}
