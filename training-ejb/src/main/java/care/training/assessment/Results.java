package care.training.assessment;

import care.training.assessment.MyResult.CountingPart;
import care.training.kernel.CurrentCaller;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.rules.WorkingDays;
import care.training.ledger.Ledger;
import care.training.registry.People;
import care.training.registry.Qualification;
import care.training.registry.QualificationKind;
import care.training.registry.QualificationStanding;
import care.training.registry.Qualifications;
import care.training.scheduling.Booking;
import care.training.scheduling.Duties;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import care.training.scheduling.Sessions;
import care.training.standard.Part;
import care.training.standard.Standard;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results: published by the association that held the session, seen by the candidate. */
@Stateless
public class Results {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private Sessions sessions;

    @Inject
    private Duties duties;

    @Inject
    private Standings standings;

    @Inject
    private PublishedResults published;

    @Inject
    private CarriedParts carriedParts;

    @Inject
    private Standards standards;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Qualifications qualifications;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<ResultPublished> events;

    @Inject
    private People people;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The candidates of an own session, with what is there and what is missing. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.ASSOCIATION)
    public SessionResults ofSession(UUID sessionId) {
        return view(schedule.ownSession(sessionId));
    }

    /**
     * Publishes the results of an own session, all at once: with a ledger entry and the passed parts in the registry.
     * Problems: NOT_FOUND, RESULT_ALREADY_PUBLISHED, NO_CANDIDATES, RESULT_NOT_READY naming the seats and what they lack,
     * ASSESSOR_MUST_RECUSE where somebody on duty must be replaced.
     */
    @RolesAllowed(Roles.ASSOCIATION)
    public SessionResults publish(UUID sessionId) {
        ExamSession session = schedule.ownSessionLocked(sessionId);
        if (!published.all(sessionId).isEmpty()) {
            throw new Problem(ProblemCode.RESULT_ALREADY_PUBLISHED);
        }
        List<CandidateStanding> candidates = standings.of(session);
        duties.requireNobodyRecused(session);
        requireReady(candidates);
        Standard standard = standards.of(session.standard());
        Instant now = clock.instant();
        LocalDate today = now.atZone(PlatformClock.ZONE).toLocalDate();
        Result.Publication publication =
                new Result.Publication(now, caller.subject(), workingDays.plus(today, standard.noticeWorkingDays()));
        PassRule rule = new PassRule(standard.passMark());
        for (CandidateStanding candidate : candidates) {
            Booking booking = schedule.booking(candidate.bookingId());
            Result result = new Result(booking, candidate, publication);
            database.persist(result);
            database.flush();
            recordParts(session, result, candidate, rule);
            ledger.append("RESULT_PUBLISHED", result.id(), result.recorded());
            events.fire(new ResultPublished(
                    result.id(), result.bookingId(), result.personId(), sessionId, result.isPassed()));
        }
        return view(session);
    }

    /** The published results of an own session. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.ASSOCIATION)
    public List<PublishedResult> published(UUID sessionId) {
        return published.of(schedule.ownSession(sessionId).id());
    }

    /** Published results of own sessions, in the order asked. Problems: NOT_FOUND where one of them is none. */
    @RolesAllowed(Roles.ASSOCIATION)
    public List<PublishedResult> published(List<UUID> resultIds) {
        Map<UUID, PublishedResult> found = published.sessionsOf(resultIds).stream()
                .flatMap(session -> published(session).stream())
                .collect(Collectors.toMap(PublishedResult::resultId, Function.identity()));
        if (!found.keySet().containsAll(resultIds)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return resultIds.stream().map(found::get).toList();
    }

    /** The caller's own results, the latest first; none before she has said who she is. */
    @RolesAllowed(Roles.CAREGIVER)
    public List<MyResult> mine() {
        return people.minePossibly()
                .map(me -> {
                    List<Qualification> held = qualifications.of(me.id());
                    List<Result> results = published.ofPerson(me.id());
                    Map<UUID, Map<Part, CarriedPart>> carried = carriedParts.published(results);
                    return results.stream()
                            .map(result -> mine(result, carried.get(result.bookingId()), held))
                            .toList();
                })
                .orElse(List.of());
    }

    /** One of the caller's own results. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public MyResult mine(UUID resultId) {
        return mine().stream()
                .filter(result -> result.id().equals(resultId))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private MyResult mine(Result result, Map<Part, CarriedPart> carried, List<Qualification> held) {
        ExamSession session = schedule.session(result.sessionId());
        PassRule rule = standings.rule(session);
        BigDecimal theory = result.theory().orElse(null);
        BigDecimal skills = result.skills().orElse(null);
        return new MyResult(
                result.id(),
                result.bookingId(),
                sessions.get(session.id()),
                theory,
                skills,
                standards.of(session.standard()).passMark(),
                passedOn(carried.get(Part.THEORY)),
                passedOn(carried.get(Part.SKILLS)),
                carried.containsKey(Part.THEORY) || rule.isPassed(theory),
                carried.containsKey(Part.SKILLS) || rule.isPassed(skills),
                result.isPassed(),
                result.state(),
                result.publishedAt(),
                result.noticeEndsOn(),
                LocalDate.now(clock).isAfter(result.noticeEndsOn()),
                isSat(theory, carried.get(Part.THEORY)) ? published.theoryAreas(session, result) : List.of(),
                isSat(skills, carried.get(Part.SKILLS)) ? published.skillsAreas(session, result) : List.of(),
                isSat(skills, carried.get(Part.SKILLS)) ? published.skillsCriteria(session, result) : List.of(),
                result.isPassed() ? List.of() : countingParts(result, held));
    }

    private static boolean isSat(BigDecimal points, CarriedPart instead) {
        return points != null && instead == null;
    }

    private static LocalDate passedOn(CarriedPart part) {
        return part == null ? null : part.passedOn();
    }

    private List<CountingPart> countingParts(Result result, List<Qualification> held) {
        LocalDate today = LocalDate.now(clock);
        return held.stream()
                .filter(one -> one.kind() == QualificationKind.PASSED_PART
                        && one.standing() == QualificationStanding.VALID
                        && one.reference().equals(result.id().toString()))
                .filter(one ->
                        one.validUntil().filter(until -> until.isBefore(today)).isEmpty())
                .map(one -> new CountingPart(
                        Part.valueOf(one.part().orElseThrow()), one.validUntil().orElse(null)))
                .toList();
    }

    /**
     * What the caller passed before and may bring with her to each of these sessions, by part: she need not come to it.
     * Nothing to a session whose results are out, nor before she has said who she is. Problems: NOT_FOUND.
     */
    @RolesAllowed(Roles.CAREGIVER)
    public Map<UUID, Map<Part, CarriedPart>> mineBefore(Set<UUID> sessionIds) {
        return people.minePossibly()
                .map(me -> {
                    CarriedParts.Earlier earlier = carriedParts.of(List.of(me.id()));
                    Set<UUID> out = published.ofPerson(me.id()).stream()
                            .map(Result::sessionId)
                            .collect(Collectors.toSet());
                    return sessionIds.stream()
                            .filter(id -> !out.contains(id))
                            .collect(Collectors.toMap(
                                    Function.identity(), id -> earlier.before(me.id(), schedule.session(id))));
                })
                .orElse(Map.of());
    }

    private SessionResults view(ExamSession session) {
        List<CandidateStanding> candidates = standings.of(session);
        Optional<Result> first = published.all(session.id()).stream().findFirst();
        return new SessionResults(
                sessions.get(session.id()),
                candidates,
                standards.of(session.standard()).passMark(),
                !candidates.isEmpty() && candidates.stream().allMatch(CandidateStanding::ready),
                first.map(Result::publishedAt).orElse(null),
                first.map(Result::noticeEndsOn).orElse(null));
    }

    /** A part that was passed counts for a while, also where the other was not. */
    private void recordParts(ExamSession session, Result result, CandidateStanding sat, PassRule rule) {
        record(session, result, Part.THEORY, sat.theory(), rule, session.theoryAt());
        record(session, result, Part.SKILLS, sat.skills(), rule, session.skillsAt());
    }

    /** A part she did not come to is neither passed nor a resit that was taken. */
    private void record(
            ExamSession session, Result result, Part part, BigDecimal points, PassRule rule, Instant examAt) {
        LocalDate on = examAt.atZone(PlatformClock.ZONE).toLocalDate();
        if (rule.isPassed(points)) {
            recordPassed(session, result, part, on);
        } else if (points != null) {
            qualifications.failed(
                    result.personId(),
                    session.occupation(),
                    session.level(),
                    part.name(),
                    on,
                    result.id().toString());
        }
    }

    private void recordPassed(ExamSession session, Result result, Part part, LocalDate passedOn) {
        int counts = standards.of(session.standard()).passedPartYears();
        qualifications.record(Qualification.passedPart(
                result.personId(),
                session.occupation(),
                session.level(),
                part.name(),
                passedOn,
                counts == 0 ? null : passedOn.plusYears(counts),
                result.id().toString()));
    }

    private static void requireReady(List<CandidateStanding> candidates) {
        List<CandidateStanding> open =
                candidates.stream().filter(candidate -> !candidate.ready()).toList();
        if (candidates.isEmpty()) {
            throw new Problem(ProblemCode.NO_CANDIDATES);
        }
        if (!open.isEmpty()) {
            String seats = open.stream()
                    .map(candidate -> String.valueOf(candidate.seat()))
                    .collect(Collectors.joining(", "));
            throw new Problem(ProblemCode.RESULT_NOT_READY, open.size(), seats);
        }
    }
}
