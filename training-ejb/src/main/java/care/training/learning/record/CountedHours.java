package care.training.learning.record;

import care.training.catalog.CourseKind;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Hours of a person's training record, as the figures for its days stand now, for whoever rests a decision on them. */
@Dependent
public class CountedHours {
    @PersistenceContext
    private EntityManager database;

    /**
     * The 学时 of courses of these kinds on days from the first to the last, both among them.
     *
     * @param personRecords all records of the person
     */
    public BigDecimal of(
            Collection<UUID> personRecords, Collection<CourseKind> kinds, LocalDate first, LocalDate last) {
        if (personRecords.isEmpty() || kinds.isEmpty() || last.isBefore(first)) {
            return BigDecimal.ZERO;
        }
        Number hours = (Number) database.createNativeQuery("""
                        select coalesce(sum(a.hours), 0) from attendance a join enrolment e on e.id = a.enrolment_id
                        join class_offering o on o.id = e.class_id join course c on c.id = o.course_id
                        where e.person_id in (:persons) and c.kind in (:kinds) and a.held_on between :first and :last""")
                .setParameter("persons", personRecords)
                .setParameter("kinds", kinds.stream().map(Enum::name).toList())
                .setParameter("first", first)
                .setParameter("last", last)
                .getSingleResult();
        return new BigDecimal(hours.toString());
    }
}
