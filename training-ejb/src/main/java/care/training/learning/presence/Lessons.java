package care.training.learning.presence;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.RequiredText;
import care.training.kernel.Roles;
import care.training.kernel.Settings;
import care.training.learning.Attendance;
import care.training.learning.LearningRules;
import care.training.learning.enrolment.Enrolment;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lessons of the caller's organization's own classes, with the code on the classroom's screen. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class Lessons {
    private static final int LONGEST_REASON = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Classes classes;

    @Inject
    private Attendance attendance;

    @Inject
    private Presences presences;

    @Inject
    private LearningRules rules;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private FieldCipher cipher;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Opens a lesson of today to sign in to; the one that is open is taken where there is one. Problems: NOT_FOUND,
     * INVALID_INPUT, HOURS_OUTSIDE_CLASS.
     *
     * @param hours 学时 that being there counts
     */
    public LessonView open(UUID classId, BigDecimal hours) {
        OfferedClass offered = classes.mine(classId);
        rules.hoursADay().requireOneOf(hours, "hours");
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(offered.startsOn()) || today.isAfter(offered.endsOn())) {
            throw new Problem(
                    ProblemCode.HOURS_OUTSIDE_CLASS,
                    offered.startsOn().toString(),
                    offered.endsOn().toString());
        }
        oneAtATime.hold("lesson", classId.toString());
        Instant now = clock.instant();
        if (now(classId).isEmpty()) {
            database.persist(new Lesson(
                    classId,
                    today,
                    hours,
                    caller.subject(),
                    now,
                    now.plus(rules.codes().open())));
            database.flush();
        }
        return current(classId).orElseThrow();
    }

    /** The lesson that can be signed in to now; empty where there is none. Problems: NOT_FOUND. */
    public Optional<LessonView> current(UUID classId) {
        classes.mine(classId);
        return now(classId).map(this::view);
    }

    /** Nobody signs in to the class's lesson any more. Problems: NOT_FOUND. */
    public void close(UUID classId) {
        classes.mine(classId);
        now(classId).ifPresent(lesson -> lesson.close(clock.instant()));
    }

    /**
     * Signs somebody in who could not do it herself; a second time changes nothing. Problems: NOT_FOUND, NO_LESSON_OPEN,
     * NOT_ON_THE_ROSTER, INVALID_INPUT where the reason is missing or too long.
     */
    public void markPresent(UUID classId, UUID enrolmentId, String reason) {
        classes.mine(classId);
        String given = RequiredText.of("reason", reason, LONGEST_REASON);
        Lesson lesson = now(classId).orElseThrow(() -> new Problem(ProblemCode.NO_LESSON_OPEN));
        Enrolment enrolment = database.find(Enrolment.class, enrolmentId);
        if (enrolment == null || !enrolment.classId().equals(classId) || enrolment.withdrawnAt() != null) {
            throw new Problem(ProblemCode.NOT_ON_THE_ROSTER);
        }
        presences.record(lesson, enrolment, given);
    }

    private Optional<Lesson> now(UUID classId) {
        return database.createQuery(
                        "select l from Lesson l where l.classId = :offered and l.openedAt <= :now and l.closesAt > :now",
                        Lesson.class)
                .setParameter("offered", classId)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    private LessonView view(Lesson lesson) {
        ClassCode codes = new ClassCode(lesson.id(), rules.codes(), cipher::lookupKey);
        Instant now = clock.instant();
        String code = codes.at(now);
        Set<UUID> present = new HashSet<>(presences.present(lesson));
        List<LessonView.Pupil> people = attendance.roster(lesson.classId()).entries().stream()
                .map(entry ->
                        new LessonView.Pupil(entry.enrolmentId(), entry.name(), present.contains(entry.enrolmentId())))
                .toList();
        return new LessonView(
                lesson.id(),
                lesson.heldOn(),
                lesson.hours(),
                lesson.closesAt(),
                code,
                Settings.get("training.public-url").replaceAll("/+$", "") + "/me/attend?code=" + code,
                codes.secondsLeft(now),
                people);
    }
}
