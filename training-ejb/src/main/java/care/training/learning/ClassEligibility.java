package care.training.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.ledger.AuditTrail;
import care.training.registry.Person;
import care.training.standard.EligibilityDecision;
import care.training.standard.EligibilityService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A whole class at once: who of it may enter a level, and what the others lack. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class ClassEligibility {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AuditTrail audit;

    /** One person of the class. */
    public record Line(UUID personId, String name, EligibilityDecision decision) {}

    /** The class itself. Problems: NOT_FOUND, for another organization's class too. */
    public OfferedClass offered(UUID classId) {
        return classes.mine(classId);
    }

    /**
     * By name; what is known of all of a page is read at once, and that it was looked at is on each one's record.
     * Problems: NOT_FOUND, INVALID_INPUT where occupation or level is missing, NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD.
     *
     * @param on the day on which the conditions must be fulfilled
     */
    public Page<Line> of(UUID classId, String occupation, Level level, LocalDate on, int page, int size) {
        classes.mine(classId);
        if (occupation == null || level == null) {
            throw Problem.invalid(occupation == null ? "occupation" : "level", ProblemCode.REQUIRED);
        }
        List<Person> people = database.createQuery("""
                        select p from Person p, Enrolment e where e.personId = p.id and e.classId = :offered and e.withdrawnAt is null
                        order by p.name, p.id""", Person.class)
                .setParameter("offered", classId)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        Map<UUID, EligibilityDecision> decisions = eligibility.ofAll(people, occupation, level, on);
        people.forEach(person -> audit.viewed(person.id(), "ELIGIBILITY", "eligibility of a class"));
        return new Page<>(
                people.stream()
                        .map(person -> new Line(person.id(), person.name(), decisions.get(person.id())))
                        .toList(),
                count(classId));
    }

    private long count(UUID classId) {
        return database.createQuery(
                        "select count(e) from Enrolment e where e.classId = :offered and e.withdrawnAt is null",
                        Long.class)
                .setParameter("offered", classId)
                .getSingleResult();
    }
}
