package care.training.learning.presence;

import care.training.kernel.CurrentCaller;
import care.training.learning.AttendanceBook;
import care.training.learning.AttendanceBooks;
import care.training.learning.HoursSource;
import care.training.learning.enrolment.Enrolment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Who was there at a lesson, and the hours that came of it. */
@Dependent
class Presences {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private AttendanceBooks books;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Records that somebody is there and adds the lesson's hours to her day, as far as it has room; a second time changes
     * nothing.
     *
     * @param reason why she did not sign in herself; null where she did
     */
    void record(Lesson lesson, Enrolment enrolment, String reason) {
        AttendanceBook book = books.open(enrolment);
        HoursSource source = reason == null ? HoursSource.CODE : HoursSource.MANUAL;
        int recorded = database.createNativeQuery("""
                        insert into lesson_presence
                            (lesson_id, enrolment_id, how, reason, hours, recorded_by, recorded_at)
                        values (:lesson, :enrolment, :how, cast(:reason as varchar), 0, :by, :at)
                        on conflict on constraint present_once do nothing""")
                .setParameter("lesson", lesson.id())
                .setParameter("enrolment", enrolment.id())
                .setParameter("how", source.name())
                .setParameter("reason", reason)
                .setParameter("by", caller.subject())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (recorded == 0) {
            return;
        }
        BigDecimal added =
                book.add(enrolment.id(), lesson.heldOn(), lesson.hours(), source, caller.subject(), clock.instant());
        books.keep(book);
        database.createNativeQuery("update lesson_presence set hours = ? where lesson_id = ? and enrolment_id = ?")
                .setParameter(1, added)
                .setParameter(2, lesson.id())
                .setParameter(3, enrolment.id())
                .executeUpdate();
    }

    /** The places of those who are there. */
    List<UUID> present(Lesson lesson) {
        List<?> ids = database.createNativeQuery(
                        "select enrolment_id from lesson_presence where lesson_id = ?", UUID.class)
                .setParameter(1, lesson.id())
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The hours that a lesson added to somebody's day. */
    BigDecimal hours(Lesson lesson, Enrolment enrolment) {
        return (BigDecimal)
                database.createNativeQuery("select hours from lesson_presence where lesson_id = ? and enrolment_id = ?")
                        .setParameter(1, lesson.id())
                        .setParameter(2, enrolment.id())
                        .getSingleResult();
    }
}
