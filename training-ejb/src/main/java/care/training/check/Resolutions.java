package care.training.check;

import care.training.check.cases.CaseStanding;
import care.training.check.cases.CaseStandings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says beside answers that were given what became of their cases, and whether what bars somebody still does. */
@Dependent
class Resolutions {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CaseStandings standings;

    @Inject
    private Clock clock;

    List<CheckView> with(List<CheckView> checks) {
        Map<String, CaseStanding> known = standings.of(checks.stream()
                .map(CheckView::caseNumber)
                .filter(Objects::nonNull)
                .toList());
        List<CheckView> resolved = checks.stream()
                .map(check -> check.caseNumber() == null ? check : check.with(known.get(check.caseNumber()), null))
                .toList();
        Set<UUID> barred = stillBarred(resolved.stream()
                .filter(CheckView::saysBarred)
                .map(CheckView::id)
                .toList());
        return resolved.stream()
                .map(check -> check.saysBarred() ? check.with(check.resolution(), barred.contains(check.id())) : check)
                .toList();
    }

    private Set<UUID> stillBarred(List<UUID> checks) {
        if (checks.isEmpty()) {
            return Set.of();
        }
        List<?> barred = database.createNativeQuery(
                        "select id from credential_check where id in (:checks) and still_barred(id, :today)",
                        UUID.class)
                .setParameter("checks", checks)
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
        return barred.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    long open(String organization) {
        return standings.open(organization);
    }
}
