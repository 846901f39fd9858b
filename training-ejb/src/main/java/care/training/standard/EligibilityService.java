package care.training.standard;

import care.training.kernel.Level;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualification;
import care.training.registry.Qualifications;
import care.training.registry.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return decide(people.mine(), true, occupation, level, on).decision();
    }

    /**
     * For a person who is entered, with all that it was decided from. Problems: NOT_FOUND, those of {@link #mine}.
     *
     * @param intendsToWork whether the application declares it (拟从事)
     */
    @RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION, Roles.ADMIN})
    public Decided of(UUID personId, boolean intendsToWork, String occupation, Level level, LocalDate on) {
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

    /**
     * For several people at once, should each declare that she means to work in the occupation: what is known of them is
     * read in one query each. Problems: NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD.
     */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    public Map<UUID, EligibilityDecision> ofAll(
            Collection<Person> persons, String occupation, Level level, LocalDate on) {
        Standard standard = standards.inForce(occupation, on);
        List<UUID> ids = persons.stream().map(Person::id).toList();
        Map<UUID, List<Qualification>> held = qualifications.of(ids);
        Set<UUID> barred = standing.barred(ids, on);
        return persons.stream().collect(Collectors.toMap(Person::id, person -> {
            Facts facts = Facts.of(
                    person.birthDate().orElse(null),
                    true,
                    barred.contains(person.id()),
                    held.getOrDefault(person.id(), List.of()));
            return Eligibility.decide(facts, standard, level, on);
        }));
    }

    private Decided decide(Person person, boolean intendsToWork, String occupation, Level level, LocalDate on) {
        Facts facts = Facts.of(
                person.birthDate().orElse(null),
                intendsToWork,
                standing.isBarred(person.id(), on),
                qualifications.of(person.id()));
        EligibilityDecision decision = Eligibility.decide(facts, standards.inForce(occupation, on), level, on);
        return new Decided(person.id(), occupation, level, on, facts, decision);
    }
}
