package care.training.learning.presence;

import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.Enrolment;
import care.training.registry.People;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A caregiver signs in to a lesson by the code she sees on the classroom's screen. */
@Stateless
@RolesAllowed(Roles.CAREGIVER)
public class SigningIn {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private Presences presences;

    @Inject
    private LearningRules rules;

    @Inject
    private FieldCipher cipher;

    @Inject
    private Clock clock;

    /**
     * Signs the caller in; the same code again answers as before. Problems: IDENTITY_NOT_STATED, CODE_GUESSES_USED_UP,
     * NO_LESSON_OPEN where none of her classes can be signed in to now, WRONG_CLASS_CODE.
     */
    public SignedIn signIn(String code) {
        UUID personId = people.mine().id();
        guesses.count(personId);
        Instant now = clock.instant();
        List<Object[]> open = open(personId, now);
        if (open.isEmpty()) {
            throw new Problem(ProblemCode.NO_LESSON_OPEN);
        }
        String given = code.replaceAll("\\s", "");
        Object[] found = open.stream()
                .filter(row -> code((Lesson) row[0]).accepts(given, now))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.WRONG_CLASS_CODE).about("code"));
        Lesson lesson = (Lesson) found[0];
        Enrolment enrolment = (Enrolment) found[1];
        presences.record(lesson, enrolment, null);
        return new SignedIn(lesson.classId(), lesson.heldOn(), presences.hours(lesson, enrolment));
    }

    /** The lessons of her classes that can be signed in to, each with her place in the class. */
    private List<Object[]> open(UUID personId, Instant now) {
        return database.createQuery("""
                        select l, e from Lesson l join Enrolment e on e.classId = l.classId
                        where e.personId = :person and e.withdrawnAt is null
                            and l.openedAt <= :now and l.closesAt > :now
                        order by l.openedAt desc""", Object[].class)
                .setParameter("person", personId)
                .setParameter("now", now)
                .getResultList();
    }

    private ClassCode code(Lesson lesson) {
        return new ClassCode(lesson.id(), rules.codes(), cipher::lookupKey);
    }
}
