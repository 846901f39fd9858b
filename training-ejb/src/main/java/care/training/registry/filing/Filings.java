package care.training.registry.filing;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.OneAtATime;
import care.training.registry.Organizations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filing of organizations: which step they have reached, taken by an official of the health authority. */
@Stateless
public class Filings {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Organizations organizations;

    @Inject
    private FilingRules rules;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Records the next step. Problems: UNKNOWN_ORGANIZATION, FILING_NOT_NEEDED (such organizations do not file),
     * FILING_STEP_IMPOSSIBLE, FILING_BEFORE_LAST_STEP, DATE_IN_FUTURE.
     */
    @RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
    public FilingStep record(SocialCreditCode code, NewFilingStep step) {
        if (!rules.applyTo(organizations.get(code).kind())) {
            throw new Problem(ProblemCode.FILING_NOT_NEEDED);
        }
        step.requireHappened(LocalDate.now(clock));
        oneAtATime.hold("organization", code.value());
        List<FilingStep> known = steps(code);
        FilingStep next = known.isEmpty()
                ? start(code, step)
                : known.get(known.size() - 1).followedBy(step, clock.instant(), caller.subject());
        database.persist(next);
        return next;
    }

    /** Every step, the first one first; empty for organizations that do not file. */
    @PermitAll
    public List<FilingStep> steps(SocialCreditCode code) {
        return database.createQuery(
                        "select s from FilingStep s where s.creditCode = :code order by s.number", FilingStep.class)
                .setParameter("code", code.value())
                .getResultList();
    }

    /** Where organizations stand, by code; those that do not file are left out. */
    @PermitAll
    public Map<String, FilingStep> latest(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        select s from FilingStep s where s.creditCode in :codes and s.number =
                        (select max(t.number) from FilingStep t where t.creditCode = s.creditCode)""", FilingStep.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(FilingStep::creditCode, Function.identity()));
    }

    /** An organization that was on record before it had to file begins with its application. */
    private FilingStep start(SocialCreditCode code, NewFilingStep step) {
        if (step.state() != FilingState.REGISTERED) {
            throw new Problem(ProblemCode.FILING_STEP_IMPOSSIBLE).about("state");
        }
        return FilingStep.first(code.value(), step.since(), clock.instant(), caller.subject());
    }
}
