package care.training.assessment;

import care.training.assessment.AssessmentView.CriterionView;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.recusal.Recusal;
import care.training.registry.recusal.Recusals;
import care.training.registry.recusal.RelationKind;
import care.training.scheduling.Booking;
import care.training.scheduling.DutyKind;
import care.training.scheduling.ExamSession;
import care.training.scheduling.Schedule;
import care.training.scheduling.Sessions;
import care.training.scheduling.Times;
import care.training.standard.Criterion;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An assessor's own cards. What is not hers, she does not find. */
@Stateless
@RolesAllowed(Roles.ASSESSOR)
public class Scorecards {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private Sessions sessions;

    @Inject
    private Standards standards;

    @Inject
    private CardTray tray;

    @Inject
    private People people;

    @Inject
    private Recusals recusals;

    @Inject
    private Clock clock;

    /**
     * The caller's cards in a session; of candidates whom she must not examine only those that she signed before that was
     * known. Problems: NOT_FOUND where she is not on duty, ASSESSMENT_NOT_STARTED.
     */
    public AssessmentView mine(UUID sessionId) {
        ExamSession session = schedule.session(sessionId);
        UUID me = requireOnDuty(session);
        Map<UUID, Booking> bookings =
                schedule.booked(sessionId).stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        Map<UUID, Person> candidates =
                people.all(bookings.values().stream().map(Booking::personId).toList());
        Map<UUID, RelationKind> recused = recused(session, me, bookings.values());
        List<ScorecardView> cards = tray.layOut(sessionId, me, recused.keySet()).stream()
                .map(card -> {
                    Booking booking = bookings.get(card.bookingId());
                    return view(card, booking, candidates.get(booking.personId()));
                })
                .toList();
        List<CriterionView> criteria =
                criteria(session).stream().map(Scorecards::criterion).toList();
        List<Integer> seats = recused.keySet().stream()
                .map(id -> bookings.get(id).seat())
                .sorted()
                .toList();
        return new AssessmentView(sessions.get(sessionId), criteria, cards, seats);
    }

    /** One of the caller's cards. Problems: NOT_FOUND, ASSESSOR_MUST_RECUSE. */
    public ScorecardView get(UUID cardId) {
        Scorecard card = database.find(Scorecard.class, cardId);
        requireMine(card);
        requireNotRecused(card);
        return view(card);
    }

    /**
     * Keeps scores as a draft; a criterion left out has none yet. Problems: NOT_FOUND, ASSESSOR_MUST_RECUSE,
     * CHANGED_MEANWHILE, SCORECARD_SIGNED, SCORE_OUT_OF_RANGE, INVALID_INPUT.
     *
     * @param version of the card that the scores were entered on
     */
    public ScorecardView score(UUID cardId, int version, List<GivenScore> scores) {
        ExamSession session = sessionOf(cardId);
        ScoreSheet sheet = ScoreSheet.of(scores, criteria(session));
        return change(cardId, version, card -> card.score(sheet));
    }

    /** Notes that the candidate did not come. Problems: as {@link #score}. */
    public ScorecardView markAbsent(UUID cardId, int version) {
        return change(cardId, version, Scorecard::markAbsent);
    }

    /**
     * Signs a card, which then never changes; again changes nothing. Problems: NOT_FOUND, ASSESSOR_MUST_RECUSE,
     * SCORECARD_INCOMPLETE.
     */
    public ScorecardView sign(UUID cardId) {
        Scorecard card = locked(cardId);
        card.sign(criteria(schedule.session(card.sessionId())), clock.instant());
        database.flush();
        return view(card);
    }

    private ScorecardView change(UUID cardId, int version, Consumer<Scorecard> change) {
        Scorecard card = locked(cardId);
        if (!card.isSigned() && card.version() != version) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
        change.accept(card);
        database.flush();
        return view(card);
    }

    private Scorecard locked(UUID cardId) {
        Scorecard card = database.find(Scorecard.class, cardId);
        requireMine(card);
        database.refresh(card, LockModeType.PESSIMISTIC_WRITE);
        requireNotRecused(card);
        return card;
    }

    /** What she signed before it was known stays hers to see; the association sees that she must be replaced. */
    private void requireNotRecused(Scorecard card) {
        if (card.isSigned()) {
            return;
        }
        ExamSession session = schedule.session(card.sessionId());
        Booking booking = schedule.booking(card.bookingId());
        RelationKind why = recused(session, card.assessor(), List.of(booking)).get(booking.id());
        if (why != null) {
            String number = schedule.duties(session.id(), DutyKind.ASSESSOR).stream()
                    .filter(duty -> duty.personId().equals(card.assessor()))
                    .flatMap(duty -> duty.cardNumber().stream())
                    .findFirst()
                    .orElseThrow();
            throw new Problem(ProblemCode.ASSESSOR_MUST_RECUSE, number, booking.seat(), why);
        }
    }

    /** The bookings of those whom an assessor must not examine on the day of the skills exam, with the reason. */
    private Map<UUID, RelationKind> recused(ExamSession session, UUID assessor, Collection<Booking> bookings) {
        Map<UUID, UUID> byCandidate = bookings.stream().collect(Collectors.toMap(Booking::personId, Booking::id));
        return recusals.between(Set.of(assessor), byCandidate.keySet(), session.skillsOn()).stream()
                .collect(Collectors.toMap(
                        one -> byCandidate.get(one.candidate()), Recusal::kind, (first, other) -> first));
    }

    private ExamSession sessionOf(UUID cardId) {
        Scorecard card = database.find(Scorecard.class, cardId);
        return requireMine(card);
    }

    private ExamSession requireMine(Scorecard card) {
        if (card == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        ExamSession session = schedule.session(card.sessionId());
        if (!requireOnDuty(session).equals(card.assessor())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return session;
    }

    private UUID requireOnDuty(ExamSession session) {
        UUID me = people.mine().id();
        if (!schedule.isOnDuty(session.id(), me, DutyKind.ASSESSOR)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        if (clock.instant().isBefore(session.skillsAt())) {
            throw new Problem(ProblemCode.ASSESSMENT_NOT_STARTED, Times.shown(session.skillsAt()));
        }
        return me;
    }

    private List<Criterion> criteria(ExamSession session) {
        return standards.of(session.standard()).criteria(session.level());
    }

    private ScorecardView view(Scorecard card) {
        Booking booking = schedule.booking(card.bookingId());
        return view(card, booking, people.get(booking.personId()));
    }

    private static ScorecardView view(Scorecard card, Booking booking, Person candidate) {
        return new ScorecardView(
                card.id(),
                card.sessionId(),
                booking.seat(),
                candidate.name(),
                card.version(),
                card.scores(),
                card.isAbsent(),
                card.total().orElse(null),
                card.signedAt().orElse(null));
    }

    private static CriterionView criterion(Criterion criterion) {
        return new CriterionView(
                criterion.id(),
                criterion.name(Languages.CHINESE),
                criterion.name(Languages.ENGLISH),
                criterion.functionName().in(Languages.CHINESE),
                criterion.functionName().in(Languages.ENGLISH),
                criterion.points());
    }
}
