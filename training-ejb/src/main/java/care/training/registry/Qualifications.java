package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people hold: one list, written by the capabilities that issue, publish or examine, read by eligibility. */
@Stateless
@RolesAllowed({
    Roles.CAREGIVER,
    Roles.COLLEGE,
    Roles.ASSOCIATION,
    Roles.ASSESSOR,
    Roles.EMPLOYER,
    Roles.REGULATOR,
    Roles.AUDITOR,
    Roles.ADMIN
})
public class Qualifications {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    /** Records what a person holds; what this platform issued is recorded once, however often it is repeated. */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION, Roles.REGULATOR, Roles.ADMIN})
    public void record(Qualification held) {
        if (held.source() == QualificationSource.OURS) {
            oneAtATime.hold("qualification", held.reference());
            if (isRecorded(held)) {
                return;
            }
        }
        database.persist(held);
    }

    /**
     * What goes by {@code reference} is these from now on, because whoever knows of it says so anew. What was valid before
     * and is not among them stands as replaced; what is said again stays as it is.
     */
    @RolesAllowed({Roles.EMPLOYER, Roles.ADMIN})
    public void replace(String reference, List<Qualification> held) {
        List<Qualification> valid = ofReference(reference).stream()
                .filter(known -> known.standing() == QualificationStanding.VALID)
                .toList();
        valid.stream()
                .filter(known -> held.stream().noneMatch(known::says))
                .forEach(known -> known.become(QualificationStanding.REPLACED));
        held.stream().filter(given -> valid.stream().noneMatch(given::says)).forEach(database::persist);
    }

    /** A person says that she holds something; it counts as declared until its proof is examined. */
    @RolesAllowed(Roles.CAREGIVER)
    public void declare(Qualification said) {
        if (said.source() != QualificationSource.DECLARED) {
            throw new IllegalArgumentException("only what is said is declared");
        }
        database.persist(said);
    }

    /** What she declared is proven: its evidence was examined. */
    @RolesAllowed(Roles.ASSOCIATION)
    public void prove(UUID id) {
        database.find(Qualification.class, id).become(QualificationSource.OTHER);
    }

    /** What she declared, or what was taken for proven, is not: its evidence was refused. */
    @RolesAllowed(Roles.ASSOCIATION)
    public void refuse(UUID id) {
        database.find(Qualification.class, id).become(QualificationStanding.REFUSED);
    }

    /**
     * She sat a part and did not pass it: where another part that she passed before still counted on that day, it was a
     * resit, of which there are only so many.
     *
     * @param part THEORY, SKILLS or REVIEW
     * @param on the day of the exam
     * @param reference of the result, whose own passed parts were not passed before
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public void failed(UUID personId, String occupation, Level level, String part, LocalDate on, String reference) {
        of(personId).stream()
                .filter(held -> held.kind() == QualificationKind.PASSED_PART && held.countsOn(on))
                .filter(held -> occupation.equals(held.occupation().orElse(null))
                        && held.level().filter(level::equals).isPresent())
                .filter(held -> !held.reference().equals(reference)
                        && !held.part().orElseThrow().equals(part))
                .forEach(Qualification::takeResit);
    }

    /** What a person holds, whatever its standing, the oldest first. */
    public List<Qualification> of(UUID personId) {
        return database.createQuery(
                        "select q from Qualification q where q.personId = :person order by q.issuedOn, q.id",
                        Qualification.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** What each of these people holds, whatever its standing, the oldest first. */
    public Map<UUID, List<Qualification>> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select q from Qualification q where q.personId in :persons order by q.issuedOn, q.id",
                        Qualification.class)
                .setParameter("persons", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Qualification::personId));
    }

    /** What goes by {@code reference} stands as {@code standing} from now on; nothing happens where nothing does. */
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR, Roles.ADMIN})
    public void changeStanding(String reference, QualificationStanding standing) {
        ofReference(reference).forEach(held -> held.become(standing));
    }

    private boolean isRecorded(Qualification held) {
        return ofReference(held.reference()).stream()
                .anyMatch(other -> other.source() == QualificationSource.OURS
                        && other.kind() == held.kind()
                        && other.part().equals(held.part()));
    }

    private List<Qualification> ofReference(String reference) {
        return database.createQuery("select q from Qualification q where q.reference = :reference", Qualification.class)
                .setParameter("reference", reference)
                .getResultList();
    }
}
