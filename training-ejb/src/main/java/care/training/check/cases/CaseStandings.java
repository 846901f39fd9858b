package care.training.check.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How cases stand, for the employers whose checks or staff they are about. */
@Dependent
public class CaseStandings {
    @PersistenceContext
    private EntityManager database;

    /** By the case's number. */
    public Map<String, CaseStanding> of(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select c from MatchCase c where c.number in :numbers", MatchCase.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(MatchCase::number, MatchCase::standing));
    }

    /** By the alert's id; where more than one hangs on it, one that is open, else the last. */
    public Map<UUID, StaffCase> ofAlerts(Collection<UUID> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select c from MatchCase c where c.alertId in :alerts"
                                + " order by c.verdictAt desc nulls first, c.openedAt desc",
                        MatchCase.class)
                .setParameter("alerts", alerts)
                .getResultStream()
                .collect(Collectors.toMap(
                        MatchCase::alertId,
                        one -> new StaffCase(one.number(), one.dueOn(), one.standing()),
                        (one, other) -> one));
    }

    /** How many of an employer's checks wait for officials. */
    public long open(String organization) {
        Number open = (Number) database.createNativeQuery("""
                        select count(*) from match_case m join credential_check c on c.id = m.check_id
                        where m.verdict is null and c.organization = :organization""", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
        return open.longValue();
    }
}
