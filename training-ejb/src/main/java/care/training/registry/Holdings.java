package care.training.registry;

import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that the caller holds: one list of diplomas, certificates, titles, work and passed parts. */
@Stateless
@RolesAllowed({Roles.CAREGIVER, Roles.ASSESSOR})
public class Holdings {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    /** What still stands before what does not, the newest first; none before she has said who she is. */
    public List<HeldQualification> mine() {
        return people.minePossibly().map(me -> of(me.id())).orElse(List.of());
    }

    private List<HeldQualification> of(UUID person) {
        Map<String, String> employers = employers(person);
        return qualifications.of(person).stream()
                .map(held -> view(held, employers.get(held.reference())))
                .sorted(Comparator.comparing(HeldQualification::standing)
                        .thenComparing(HeldQualification::from, Comparator.reverseOrder()))
                .toList();
    }

    private static HeldQualification view(Qualification held, String employer) {
        boolean ours = held.kind() == QualificationKind.PASSED_PART || held.source() == QualificationSource.EMPLOYER;
        return new HeldQualification(
                held.id(),
                held.kind(),
                held.occupation().orElse(null),
                held.level().orElse(null),
                held.part().orElse(null),
                held.tier().orElse(null),
                held.title(),
                held.issuedOn(),
                held.validUntil().orElse(null),
                ours ? null : held.reference(),
                employer,
                held.source(),
                held.standing());
    }

    /** The names of the employers that filed her work, by the reference it is kept under. */
    private Map<String, String> employers(UUID person) {
        Map<String, String> employers = new HashMap<>();
        database.createQuery("""
                        select m.id, o.name from StaffMember m join Organization o on o.creditCode = m.organization
                        where m.personId = :person""", Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .forEach(row -> employers.put("STAFF " + row[0], (String) row[1]));
        return employers;
    }
}
