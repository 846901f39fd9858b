package care.training.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Keeps what courses are found by in order where no change of a course does: when a day passes, and after an upgrade. */
@Singleton
@PermitAll
public class CourseUpkeep {
    private static final int AT_ONCE = 500;

    private boolean indexed;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** A course whose next class has begun is found by the one after it. */
    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    void passDay() {
        database.createNativeQuery("select cast(refresh_course_dates(array(select id from course"
                        + " where withdrawn_at is null and next_start < :today)) as text)")
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    /** Courses that were there before there was a search by words; some at a time. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void indexWords() {
        if (indexed) {
            return;
        }
        List<?> ids = database.createNativeQuery(
                        "select course_id from course_words where sound = '' and grams = '{}'", java.util.UUID.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        indexed = ids.isEmpty();
        if (!indexed) {
            database.createQuery("select c from Course c left join fetch c.program where c.id in :ids", Course.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(Course::indexWords);
        }
    }
}
