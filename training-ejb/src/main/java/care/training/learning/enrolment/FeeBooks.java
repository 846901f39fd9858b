package care.training.learning.enrolment;

import care.training.kernel.CurrentCaller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where what is recorded of fees is kept. */
@Dependent
class FeeBooks {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CurrentCaller caller;

    /** Of a course that costs something, the fee is due from the day of enrolment. */
    void open(Enrolment enrolment, Instant at) {
        long cents = ((Number) database.createNativeQuery("select c.fee_cents from course c join class_offering k"
                                + " on k.course_id = c.id where k.id = ?")
                        .setParameter(1, enrolment.classId())
                        .getSingleResult())
                .longValue();
        if (cents > 0) {
            database.persist(FeeEntry.first(enrolment.id(), cents, caller.subject(), at));
        }
    }

    /** By enrolment, each in order; none for what costs nothing. */
    Map<UUID, List<FeeEntry>> entries(Collection<UUID> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select f from FeeEntry f where f.enrolmentId in :enrolments order by f.number", FeeEntry.class)
                .setParameter("enrolments", enrolments)
                .getResultStream()
                .collect(Collectors.groupingBy(FeeEntry::enrolmentId));
    }
}
