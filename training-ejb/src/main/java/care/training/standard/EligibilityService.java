package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualifications;
import care.training.registry.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Decides who may enter a level from what the registry knows of the person. */
@Stateless
public class EligibilityService {
    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Standing standing;

    @Inject
    private Standards standards;

    /**
     * For the caller, should she declare that she means to work in the occupation. Problems: IDENTITY_NOT_STATED,
     * NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD.
     */
    @RolesAllowed(Roles.CAREGIVER)
    public EligibilityDecision mine(String occupation, Level level, LocalDate on) {
        return decide(people.mine(), true, occupation, level, on);
    }

    /**
     * For a person who is entered. Problems: NOT_FOUND, those of {@link #mine}.
     *
     * @param intendsToWork whether the application declares it (拟从事)
     */
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION, Roles.ADMIN})
    public EligibilityDecision of(UUID personId, boolean intendsToWork, String occupation, Level level, LocalDate on) {
        return decide(people.get(personId), intendsToWork, occupation, level, on);
    }

    /**
     * The ways to enter a level on that day, whoever it is. Problems: NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD.
     */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    public List<WayOutcome> ways(String occupation, Level level, LocalDate on) {
        Facts nobody = Facts.of(null, true, false, List.of());
        return Eligibility.decide(nobody, standards.inForce(occupation, on), level, on)
                .ways();
    }

    private EligibilityDecision decide(
            Person person, boolean intendsToWork, String occupation, Level level, LocalDate on) {
        Facts facts = Facts.of(
                person.birthDate().orElse(null),
                intendsToWork,
                standing.isBarred(person.id(), on),
                qualifications.of(person.id()));
        return Eligibility.decide(facts, standards.inForce(occupation, on), level, on);
    }
}
