package care.training.registry;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Assessors' cards: issued by the association, read when a panel is put together. */
@Stateless
@RolesAllowed({Roles.ASSOCIATION, Roles.ASSESSOR, Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN})
public class AssessorCards {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private People people;

    @Inject
    private Organizations organizations;

    @Inject
    private Qualifications qualifications;

    @Inject
    private AssessorGrades grades;

    /**
     * Issues a card, or issues the same person's card of this number again with what it says now. Registers the person
     * if new. Problems: LEVELS_BEYOND_GRADE, ASSESSOR_NOT_OF_GRADE, CARD_OF_ANOTHER_PERSON, UNKNOWN_ORGANIZATION, those of
     * {@link People#register}.
     */
    @RolesAllowed({Roles.ASSOCIATION, Roles.ADMIN})
    public AssessorCard issue(NewAssessorCard given) {
        requireGradeAllows(given);
        if (given.employer() != null) {
            organizations.get(given.employer());
        }
        UUID person = people.register(given.document(), given.name()).id();
        oneAtATime.hold("assessor-card", given.number());
        requireOfGrade(person, given);
        Optional<AssessorCard> known = find(given.number());
        known.ifPresent(card -> card.renew(person, given));
        return known.orElseGet(() -> {
            AssessorCard card = new AssessorCard(person, given);
            database.persist(card);
            return card;
        });
    }

    /** Cards that let their holders examine this occupation and level on that day, by number. */
    public List<AssessorCard> validFor(String occupation, Level level, LocalDate on) {
        return database.createQuery(
                        "select c from AssessorCard c where c.occupation = :occupation order by c.number",
                        AssessorCard.class)
                .setParameter("occupation", occupation)
                .getResultStream()
                .filter(card -> card.covers(occupation, level, on))
                .toList();
    }

    /** All cards, the first to expire at the top; by the holder's name or the number where {@code words} are given. */
    @RolesAllowed({Roles.ASSOCIATION, Roles.REGULATOR, Roles.AUDITOR, Roles.ADMIN})
    public Page<CardView> page(String words, int page, int size) {
        String which = """
                 from AssessorCard c join Person p on p.id = c.personId
                where locate(:words, lower(c.number)) > 0
                or locate(:words, lower(p.name)) > 0""";
        String sought = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        List<CardView> found = database.createQuery(
                        "select c, p.name" + which + " order by c.validTo, c.number", Object[].class)
                .setParameter("words", sought)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(row -> CardView.of((AssessorCard) row[0], (String) row[1]))
                .toList();
        long total = database.createQuery("select count(c)" + which, Long.class)
                .setParameter("words", sought)
                .getSingleResult();
        return new Page<>(found, total);
    }

    /** Every card of a person, valid or not, the newest first. */
    public List<AssessorCard> ofPerson(UUID person) {
        return database.createQuery(
                        "select c from AssessorCard c where c.personId = :person order by c.validFrom desc",
                        AssessorCard.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The card with which a person may examine this occupation and level on that day. */
    public Optional<AssessorCard> ofPerson(UUID person, String occupation, Level level, LocalDate on) {
        return ofPerson(person).stream()
                .filter(card -> card.covers(occupation, level, on))
                .findFirst();
    }

    public Optional<AssessorCard> find(String number) {
        return database.createQuery("select c from AssessorCard c where c.number = :number", AssessorCard.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What a person must hold for a grade is the rules' to say (domain 3.3); what was shown is kept. */
    private void requireOfGrade(UUID person, NewAssessorCard given) {
        keep(person, given);
        LocalDate since = ofPerson(person).stream()
                .map(AssessorCard::validFrom)
                .min(LocalDate::compareTo)
                .orElse(null);
        AssessorBasis basis = given.basis();
        if (basis != null
                && basis.assessorSince() != null
                && (since == null || basis.assessorSince().isBefore(since))) {
            since = basis.assessorSince();
        }
        grades.lack(given.grade(), qualifications.of(person), since, given.validFrom())
                .ifPresent(lack -> {
                    throw new Problem(ProblemCode.ASSESSOR_NOT_OF_GRADE, lack).about("basisLevel");
                });
    }

    private void keep(UUID person, NewAssessorCard given) {
        AssessorBasis basis = given.basis();
        boolean known = basis == null
                || qualifications.of(person).stream()
                        .anyMatch(held -> held.reference().equals(basis.reference()));
        if (known) {
            return;
        }
        qualifications.record(
                basis.level() != null
                        ? Qualification.certificate(
                                person,
                                given.occupation(),
                                basis.level(),
                                given.occupation(),
                                basis.issuedOn(),
                                basis.reference(),
                                QualificationSource.OTHER)
                        : Qualification.title(
                                person,
                                basis.title().name(),
                                given.occupation(),
                                basis.issuedOn(),
                                basis.reference(),
                                QualificationSource.OTHER));
    }

    /** Which levels a grade examines is the table's to say (domain 3.3). */
    private void requireGradeAllows(NewAssessorCard given) {
        int[] allowed =
                (int[]) database.createNativeQuery("select levels from assessor_grade where grade = ?", int[].class)
                        .setParameter(1, given.grade().name())
                        .getSingleResult();
        Set<Level> levels = Levels.of(allowed);
        if (!levels.containsAll(given.levels())) {
            throw Problem.invalid(
                    "levels",
                    ProblemCode.LEVELS_BEYOND_GRADE,
                    levels.stream().map(l -> String.valueOf(l.number())).collect(Collectors.joining(", ")));
        }
    }
}
