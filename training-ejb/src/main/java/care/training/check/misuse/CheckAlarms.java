package care.training.check.misuse;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** What auditors see of checks that looked like guessing. */
@Stateless
@RolesAllowed(Roles.AUDITOR)
public class CheckAlarms {
    @PersistenceContext
    private EntityManager database;

    /** The latest first. */
    public Page<CheckAlarm> list(int page, int size) {
        List<?> rows = database.createNativeQuery("select organization, kind, raised_at, found, stops_until"
                        + " from check_alarm order by raised_at desc, id")
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total = (Number) database.createNativeQuery("select count(*) from check_alarm", Long.class)
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(row -> new CheckAlarm(
                                (String) row[0],
                                AlarmKind.valueOf((String) row[1]),
                                (Instant) row[2],
                                ((Number) row[3]).intValue(),
                                (Instant) row[4]))
                        .toList(),
                total.longValue());
    }
}
