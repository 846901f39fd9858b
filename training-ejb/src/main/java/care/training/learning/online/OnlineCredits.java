package care.training.learning.online;

import care.training.kernel.CurrentCaller;
import care.training.learning.AttendanceBook;
import care.training.learning.AttendanceBooks;
import care.training.learning.HoursSource;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.Enrolment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns counted seconds into hours of attendance. */
@Dependent
class OnlineCredits {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private AttendanceBooks books;

    @Inject
    private LearningRules rules;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Seconds that count so far, by unit. */
    Map<UUID, Integer> seconds(UUID enrolmentId) {
        List<?> rows = database.createNativeQuery("select unit_id, seconds from online_progress where enrolment_id = ?")
                .setParameter(1, enrolmentId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /**
     * Adds seconds to a unit as far as it has minutes, and whole steps of hours to today's attendance.
     *
     * @return the unit's seconds that count now
     */
    int add(Enrolment enrolment, OnlineUnit unit, int seconds) {
        // holds the person's place, so that two units of hers are never credited at once
        AttendanceBook book = books.open(enrolment);
        Map<UUID, Integer> known = seconds(enrolment.id());
        int before = known.getOrDefault(unit.id(), 0);
        int after = Math.min(before + seconds, unit.minutes() * 60);
        database.createNativeQuery("""
                        insert into online_progress (enrolment_id, unit_id, seconds) values (:enrolment, :unit, :seconds)
                        on conflict (enrolment_id, unit_id) do update set seconds = :seconds""")
                .setParameter("enrolment", enrolment.id())
                .setParameter("unit", unit.id())
                .setParameter("seconds", after)
                .executeUpdate();
        long total = known.values().stream().mapToLong(Integer::longValue).sum() - before + after;
        credit(enrolment, book, total);
        return after;
    }

    private void credit(Enrolment enrolment, AttendanceBook book, long seconds) {
        BigDecimal credited = (BigDecimal) database.createNativeQuery("select online_hours from enrolment where id = ?")
                .setParameter(1, enrolment.id())
                .getSingleResult();
        BigDecimal due =
                rules.online().hours(seconds, rules.hoursADay().steps()).subtract(credited);
        if (due.signum() <= 0) {
            return;
        }
        Instant now = clock.instant();
        BigDecimal added =
                book.add(enrolment.id(), LocalDate.now(clock), due, HoursSource.ONLINE, caller.subject(), now);
        books.keep(book);
        // what did not fit into today can be credited on another day
        database.createNativeQuery("update enrolment set online_hours = online_hours + ? where id = ?")
                .setParameter(1, added)
                .setParameter(2, enrolment.id())
                .executeUpdate();
    }
}
