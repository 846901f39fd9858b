package care.training.scheduling;

import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.recusal.Recusals;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who assesses and who invigilates: assigned by the association that holds the session. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Duties {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private SessionViews views;

    @Inject
    private Standards standards;

    @Inject
    private AssessorCards cards;

    @Inject
    private People people;

    @Inject
    private Recusals recusals;

    @Inject
    private Clock clock;

    /**
     * Assigns assessors by the numbers of their cards, and invigilators. Problems: NOT_FOUND, DUTIES_FIXED once the part
     * they are for has begun, TOO_FEW_ASSESSORS, ASSESSORS_MUST_BE_ODD, ASSESSOR_NOT_QUALIFIED where no card of that
     * number is valid for occupation and level on the day of the skills exam, ASSESSOR_IS_CANDIDATE, ASSESSOR_MUST_RECUSE,
     * TOO_FEW_INVIGILATORS.
     */
    public DutyList assign(UUID sessionId, NewDuties duties) {
        ExamSession session = schedule.ownSessionLocked(sessionId);
        Staffing needed = needed(session, schedule.booked(sessionId).size());
        if (duties.assessors() != null) {
            Set<String> numbers = new LinkedHashSet<>(
                    duties.assessors().stream().map(String::strip).toList());
            needed.requireAssessors(numbers.size());
            requireNotBegun(session, DutyKind.ASSESSOR);
            replace(sessionId, DutyKind.ASSESSOR, assessors(session, numbers));
        }
        if (duties.invigilators() != null) {
            Map<UUID, Duty> invigilators = invigilators(session, duties.invigilators());
            needed.requireInvigilators(invigilators.size());
            requireNotBegun(session, DutyKind.INVIGILATOR);
            replace(sessionId, DutyKind.INVIGILATOR, new ArrayList<>(invigilators.values()));
        }
        return list(session);
    }

    /**
     * The same for invigilators alone, some of whom stay.
     *
     * @param staying people who invigilate the session now; who is not among them leaves
     * @param coming people who come in addition
     */
    public DutyList assignInvigilators(UUID sessionId, Set<UUID> staying, List<NewDuties.Invigilator> coming) {
        ExamSession session = schedule.ownSessionLocked(sessionId);
        Map<UUID, Duty> assigned = new LinkedHashMap<>();
        schedule.duties(sessionId, DutyKind.INVIGILATOR).stream()
                .map(Duty::personId)
                .filter(staying::contains)
                .forEach(person -> assigned.put(person, Duty.invigilator(sessionId, person)));
        assigned.putAll(invigilators(session, coming));
        needed(session, schedule.booked(sessionId).size()).requireInvigilators(assigned.size());
        requireNotBegun(session, DutyKind.INVIGILATOR);
        replace(sessionId, DutyKind.INVIGILATOR, new ArrayList<>(assigned.values()));
        return list(session);
    }

    /** Who is on duty in one of the organization's own sessions. Problems: NOT_FOUND. */
    public DutyList of(UUID sessionId) {
        return list(schedule.ownSession(sessionId));
    }

    /** The cards to choose assessors from: valid for the session on the day of its skills exam, by number. */
    public List<DutyList.OnDuty> candidatesForAssessor(UUID sessionId) {
        ExamSession session = schedule.ownSession(sessionId);
        List<AssessorCard> valid = valid(session);
        Map<UUID, Person> holders =
                people.all(valid.stream().map(AssessorCard::personId).toList());
        return valid.stream()
                .map(card -> new DutyList.OnDuty(
                        card.personId(), holders.get(card.personId()).name(), card.number()))
                .toList();
    }

    /** The caller's own duties, the latest exam first; none before she has said who she is. */
    @RolesAllowed(Roles.ASSESSOR)
    public List<DutyView> mine() {
        return people.minePossibly().map(this::of).orElse(List.of());
    }

    private List<DutyView> of(Person me) {
        return database.createQuery("""
                        select d from Duty d, ExamSession s where s.id = d.sessionId and d.personId = :person
                        order by s.theoryAt desc, d.kind""", Duty.class)
                .setParameter("person", me.id())
                .getResultStream()
                .map(duty -> new DutyView(views.of(schedule.session(duty.sessionId())), duty.kind()))
                .toList();
    }

    private List<Duty> assessors(ExamSession session, Set<String> numbers) {
        Map<String, AssessorCard> valid =
                valid(session).stream().collect(Collectors.toMap(AssessorCard::number, Function.identity()));
        Map<UUID, Duty> assigned = new LinkedHashMap<>();
        for (String number : numbers) {
            AssessorCard card = valid.get(number);
            if (card == null) {
                throw new Problem(ProblemCode.ASSESSOR_NOT_QUALIFIED, number);
            }
            if (schedule.isBooked(session.id(), card.personId())) {
                throw new Problem(
                        ProblemCode.ASSESSOR_IS_CANDIDATE,
                        people.get(card.personId()).name());
            }
            assigned.put(card.personId(), Duty.assessor(session.id(), card.personId(), number));
        }
        requireNobodyRecused(session, assigned);
        // two cards may be one person's
        needed(session, schedule.booked(session.id()).size()).requireAssessors(assigned.size());
        return new ArrayList<>(assigned.values());
    }

    /** Nobody examines a relative, a colleague, an own student or apprentice (domain 3.3). */
    private void requireNobodyRecused(ExamSession session, Map<UUID, Duty> assigned) {
        Map<UUID, Booking> candidates = schedule.booked(session.id()).stream()
                .collect(Collectors.toMap(Booking::personId, Function.identity()));
        LocalDate examDay = session.skillsAt().atZone(PlatformClock.ZONE).toLocalDate();
        recusals.between(assigned.keySet(), candidates.keySet(), examDay).stream()
                .findFirst()
                .ifPresent(recusal -> {
                    String card = assigned.get(recusal.assessor()).cardNumber().orElseThrow();
                    int seat = candidates.get(recusal.candidate()).seat();
                    throw new Problem(ProblemCode.ASSESSOR_MUST_RECUSE, card, seat, recusal.kind());
                });
    }

    private Map<UUID, Duty> invigilators(ExamSession session, List<NewDuties.Invigilator> given) {
        Map<UUID, Duty> assigned = new LinkedHashMap<>();
        for (NewDuties.Invigilator invigilator : given) {
            Person person = people.register(invigilator.document(), invigilator.name());
            assigned.put(person.id(), Duty.invigilator(session.id(), person.id()));
        }
        return assigned;
    }

    /** After a part has begun its people stay, unless there were none at all. */
    private void requireNotBegun(ExamSession session, DutyKind kind) {
        boolean begun = !clock.instant().isBefore(kind == DutyKind.ASSESSOR ? session.skillsAt() : session.theoryAt());
        if (begun && !schedule.duties(session.id(), kind).isEmpty()) {
            throw new Problem(ProblemCode.DUTIES_FIXED);
        }
    }

    private void replace(UUID sessionId, DutyKind kind, List<Duty> assigned) {
        schedule.duties(sessionId, kind).forEach(database::remove);
        database.flush();
        assigned.forEach(database::persist);
        database.flush();
    }

    private List<AssessorCard> valid(ExamSession session) {
        LocalDate examDay = session.skillsAt().atZone(PlatformClock.ZONE).toLocalDate();
        return cards.validFor(session.occupation(), session.level(), examDay);
    }

    private Staffing needed(ExamSession session, int candidates) {
        return Staffing.forCandidates(standards.of(session.standard()), candidates);
    }

    private DutyList list(ExamSession session) {
        int candidates = schedule.booked(session.id()).size();
        Staffing needed = needed(session, candidates);
        return new DutyList(
                session.id(),
                onDuty(session.id(), DutyKind.ASSESSOR),
                onDuty(session.id(), DutyKind.INVIGILATOR),
                candidates,
                needed.assessors(),
                needed.invigilators());
    }

    private List<DutyList.OnDuty> onDuty(UUID sessionId, DutyKind kind) {
        List<Duty> duties = schedule.duties(sessionId, kind);
        Map<UUID, Person> holders =
                people.all(duties.stream().map(Duty::personId).toList());
        return duties.stream()
                .map(duty -> new DutyList.OnDuty(
                        duty.personId(),
                        holders.get(duty.personId()).name(),
                        duty.cardNumber().orElse(null)))
                .toList();
    }
}
