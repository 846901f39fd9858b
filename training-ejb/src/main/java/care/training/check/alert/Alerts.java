package care.training.check.alert;

import care.training.check.monitoring.AlertKind;
import care.training.check.monitoring.Told;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An employer's alerts: read in their order, looked through, acknowledged. Another employer's do not exist. */
@Stateless
@RolesAllowed(Roles.EMPLOYER)
public class Alerts {
    private static final String OPEN = " and k.alert_id is null";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AlertReading reading;

    @Inject
    private Told told;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The alerts after number {@code since}, in the order of their numbers. Numbers become visible in their order, so whoever
     * asks on from the last number it was given passes nothing by. Problems: NO_ORGANIZATION.
     *
     * @param since 0 for all
     */
    public Page<AlertView> since(long since, int page, int size) {
        return reading.read(mine(), " and a.sequence > :since", Map.of("since", since), "a.sequence", page, size);
    }

    /** The latest first; with {@code openOnly} those that nobody has acknowledged. */
    public Page<AlertView> list(boolean openOnly, int page, int size) {
        return reading.read(mine(), openOnly ? OPEN : "", Map.of(), "a.sequence desc", page, size);
    }

    /** An alert of the caller's organization. Problems: NOT_FOUND. */
    public AlertView get(UUID id) {
        return reading.read(mine(), " and a.id = :id", Map.of("id", id), "a.sequence", 0, 1).items().stream()
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /** Somebody here has seen it; said again it stays as it was said first. Problems: NOT_FOUND. */
    public AlertView acknowledge(UUID id) {
        get(id);
        database.createNativeQuery("insert into alert_acknowledgement (alert_id, acknowledged_by, acknowledged_at)"
                        + " values (:id, :by, :at) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("by", caller.subject())
                .setParameter("at", clock.instant())
                .executeUpdate();
        return get(id);
    }

    /** How they stand; cheap, for whoever asks every few seconds. */
    public AlertState state() {
        Object[] row = (Object[]) database.createNativeQuery("""
                        select (select count(*) from alert a where a.organization = :organization
                            and not exists (select 1 from alert_acknowledgement k where k.alert_id = a.id)),
                            coalesce((select last from alert_count where organization = :organization), 0)""")
                .setParameter("organization", mine())
                .getSingleResult();
        return new AlertState(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /**
     * Who of some of the staff stands barred, or possibly, by what was told: the graver of the two, also where somebody has
     * acknowledged it, while the ban is in force and was not said to mean another.
     *
     * @param people by their records
     */
    public Map<UUID, AlertKind> standing(Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, AlertKind> standing = new HashMap<>();
        told.standing(mine(), people).forEach(one -> standing.merge(one.person(), one.kind(), Alerts::graver));
        return standing;
    }

    private static AlertKind graver(AlertKind one, AlertKind other) {
        return EnumSet.of(one, other).iterator().next();
    }

    private String mine() {
        return caller.requireOrganization().value();
    }
}
