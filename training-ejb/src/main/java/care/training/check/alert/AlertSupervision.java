package care.training.check.alert;

import care.training.check.monitoring.AlertKind;
import care.training.kernel.Page;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Alerts that an employer did not acknowledge in time, as the authority sees them: which institution, nobody named. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.AUDITOR})
public class AlertSupervision {
    private static final String FROM = """
            from alert_escalation x join alert a on a.id = x.alert_id
                left join organization o on o.credit_code = a.organization
                left join alert_acknowledgement k on k.alert_id = a.id
            where (:district = '' or o.district = :district) and (:open = false or k.alert_id is null)""";

    @PersistenceContext
    private EntityManager database;

    /**
     * Those longest overdue first.
     *
     * @param district code of an administered area, null or blank for all
     * @param openOnly only those that nobody has acknowledged since
     */
    public Page<EscalatedAlert> escalated(String district, boolean openOnly, int page, int size) {
        List<?> rows = with(
                        database.createNativeQuery(
                                "select a.id, a.kind, a.organization, o.name, o.name_en, o.district, a.raised_at,"
                                        + " a.acknowledge_by, k.acknowledged_at " + FROM
                                        + " order by a.acknowledge_by, a.id"),
                        district,
                        openOnly)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Number total =
                (Number) with(database.createNativeQuery("select count(*) " + FROM, Long.class), district, openOnly)
                        .getSingleResult();
        return new Page<>(
                rows.stream()
                        .map(Object[].class::cast)
                        .map(AlertSupervision::view)
                        .toList(),
                total.longValue());
    }

    private static Query with(Query query, String district, boolean openOnly) {
        return query.setParameter("district", district == null ? "" : district.strip())
                .setParameter("open", openOnly);
    }

    private static EscalatedAlert view(Object[] row) {
        return new EscalatedAlert(
                (UUID) row[0],
                AlertKind.valueOf((String) row[1]),
                (String) row[2],
                row[3] == null ? (String) row[2] : (String) row[3],
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}
