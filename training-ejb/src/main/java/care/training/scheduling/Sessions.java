package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organizations;
import care.training.standard.Part;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Exam sessions: scheduled by an association, seen by everybody. */
@Stateless
public class Sessions {
    private static final String SOUGHT = """
             from ExamSession s, Site p where p.id = s.siteId and s.theoryAt >= :from and s.theoryAt < :to
             and (:occupation = '' or s.occupation = :occupation) and (:level = 0 or s.level = :level)
             and (:district = '' or p.district like concat(:district, '%'))""";

    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private SessionViews views;

    @Inject
    private ExamRules rules;

    @Inject
    private Standards standards;

    @Inject
    private Organizations organizations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Schedules a session for the caller's organization. Problems: INVALID_INPUT, SESSION_IN_THE_PAST,
     * NO_STANDARD_IN_FORCE, LEVEL_NOT_IN_STANDARD, LEVEL_NOT_EXAMINED, NOT_SELECTED_TO_CERTIFY, SITE_NOT_SELECTED (domain 3.4:
     * whoever may not certify need not examine).
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public SessionView schedule(NewSession asked) {
        Instant now = clock.instant();
        NewSession plan = asked.requireWhole().completed(rules, now).requireConsistent(rules, now);
        SocialCreditCode organizer = caller.requireOrganization();
        LocalDate examDay = plan.theoryAt().atZone(PlatformClock.ZONE).toLocalDate();
        Standard standard = standards.inForce(plan.occupation(), examDay);
        requireExamined(standard, plan);
        organizations.selectionFor(organizer, plan.occupation(), plan.level(), examDay);
        Site site = Site.choose(schedule.sitesOf(organizer), plan.site());
        organizations.selectionFor(organizer, plan.occupation(), plan.level(), examDay, site.name());
        ExamSession session = new ExamSession(plan, standard, organizer, site, caller.subject(), now);
        database.persist(session);
        database.flush();
        return views.of(session);
    }

    /** Upcoming sessions that fit, the earliest first. */
    @PermitAll
    public Page<SessionView> open(SessionQuery query, int page, int size) {
        LocalDate from = query.from() != null ? query.from() : LocalDate.now(clock);
        List<ExamSession> found = with(
                        database.createQuery("select s " + SOUGHT + " order by s.theoryAt, s.id", ExamSession.class),
                        query,
                        from)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = with(database.createQuery("select count(s) " + SOUGHT, Long.class), query, from)
                .getSingleResult();
        return new Page<>(views.of(found), total);
    }

    /** Problems: NOT_FOUND. */
    @PermitAll
    public SessionView get(UUID id) {
        return views.of(schedule.session(id));
    }

    /** The sessions of the caller's organization, the latest first. */
    @RolesAllowed(Roles.ASSOCIATION)
    public Page<SessionView> mine(int page, int size) {
        String organizer = caller.requireOrganization().value();
        List<ExamSession> found = database.createQuery(
                        "select s from ExamSession s where s.organizer = :organizer order by s.theoryAt desc, s.id",
                        ExamSession.class)
                .setParameter("organizer", organizer)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery(
                        "select count(s) from ExamSession s where s.organizer = :organizer", Long.class)
                .setParameter("organizer", organizer)
                .getSingleResult();
        return new Page<>(views.of(found), total);
    }

    /** One of the caller's organization's own sessions. Problems: NOT_FOUND, for another's session as well. */
    @RolesAllowed(Roles.ASSOCIATION)
    public SessionView own(UUID id) {
        return views.of(schedule.ownSession(id));
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> typed, SessionQuery query, LocalDate from) {
        Instant end = query.to() == null
                ? FAR_AWAY
                : query.to().plusDays(1).atStartOfDay(PlatformClock.ZONE).toInstant();
        return typed.setParameter("from", from.atStartOfDay(PlatformClock.ZONE).toInstant())
                .setParameter("to", end)
                .setParameter("occupation", stripped(query.occupation()))
                .setParameter("level", query.level() == null ? 0 : query.level().number())
                .setParameter("district", stripped(query.district()));
    }

    /** The database cannot tell the type of a parameter that is null. */
    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** A level with a comprehensive review, or without criteria for its skills exam, cannot be held to its end here. */
    private static void requireExamined(Standard standard, NewSession plan) {
        if (standard.parts(plan.level()).contains(Part.REVIEW)
                || standard.criteria(plan.level()).isEmpty()) {
            throw new Problem(
                    ProblemCode.LEVEL_NOT_EXAMINED,
                    plan.occupation(),
                    plan.level().number());
        }
    }
}
