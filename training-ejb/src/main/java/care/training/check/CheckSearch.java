package care.training.check;

import care.training.kernel.FieldCipher;
import care.training.kernel.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the checks of one employer. */
@Dependent
class CheckSearch {
    private static final String STILL_DUE = " and c.reviewDueOn <= :due"
            + " and (c.outcome <> :barred or function('still_barred', c.id, :today) = false) and not exists ("
            + "select 1 from Check later where later.organization = c.organization"
            + " and later.documentHash = c.documentHash and later.checkedAt > c.checkedAt)";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Resolutions resolutions;

    @Inject
    private Clock clock;

    /** The latest first; of those that are due, the one due first. */
    Page<CheckView> of(String organization, CheckFilter filter, int page, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String sought = " from Check c where " + condition(organization, filter, values);
        String order = filter.dueUntil() == null ? "c.checkedAt desc" : "c.reviewDueOn, c.checkedAt";
        TypedQuery<Check> rows =
                database.createQuery("select c" + sought + " order by " + order + ", c.id", Check.class);
        TypedQuery<Long> count = database.createQuery("select count(c)" + sought, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<CheckView> items = rows.setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(check -> check.view(cipher))
                .toList();
        return new Page<>(resolutions.with(items), count.getSingleResult());
    }

    private String condition(String organization, CheckFilter filter, Map<String, Object> values) {
        StringBuilder condition = new StringBuilder("c.organization = :organization");
        values.put("organization", organization);
        if (filter.outcome() != null) {
            condition.append(" and c.outcome = :outcome");
            values.put("outcome", filter.outcome());
        }
        if (filter.purpose() != null) {
            condition.append(" and c.purpose = :purpose");
            values.put("purpose", filter.purpose());
        }
        if (filter.dueUntil() != null) {
            condition.append(STILL_DUE);
            values.put("due", filter.dueUntil());
            values.put("barred", CheckOutcome.BARRED);
            values.put("today", LocalDate.now(clock));
        }
        return condition.toString();
    }
}
