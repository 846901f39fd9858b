package care.training.ledger.retention;

import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How long what is kept, and what was erased: for whoever answers for it. */
@Stateless
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
public class Retentions {
    private static final UUID NOBODY = new UUID(0, 0);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private RetentionRules rules;

    /** The terms in force. */
    public List<RetentionTerm> terms() {
        return rules.terms();
    }

    /** Which text of the rules they are from. */
    public String version() {
        return rules.version();
    }

    /** The latest first. */
    public Page<RetentionRunView> runs(int page, int size) {
        List<Object[]> rows = rows(database.createNativeQuery(
                        "select id, day, begun_at, holds_until, ended_at from retention_run order by day desc")
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList());
        Map<UUID, List<RetentionRunView.Removal>> removed =
                removed(rows.stream().map(row -> (UUID) row[0]).toList());
        Number total = (Number) database.createNativeQuery("select count(*) from retention_run", Long.class)
                .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(row -> new RetentionRunView(
                                (UUID) row[0],
                                LocalDate.parse(row[1].toString()),
                                (Instant) row[2],
                                (Instant) row[3],
                                (Instant) row[4],
                                removed.getOrDefault((UUID) row[0], List.of())))
                        .toList(),
                total.longValue());
    }

    private Map<UUID, List<RetentionRunView.Removal>> removed(List<UUID> runs) {
        return rows(database.createNativeQuery("select run_id, record_class, removed from retention_removal"
                                + " where run_id in (:runs) order by record_class")
                        .setParameter("runs", runs.isEmpty() ? List.of(NOBODY) : runs)
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new RetentionRunView.Removal(
                                        RecordClass.valueOf((String) row[1]), ((Number) row[2]).longValue()),
                                Collectors.toList())));
    }

    private static List<Object[]> rows(List<?> rows) {
        return rows.stream().map(Object[].class::cast).toList();
    }
}
