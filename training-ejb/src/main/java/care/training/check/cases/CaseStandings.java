package care.training.check.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How cases stand, for the employers whose checks opened them. */
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
