package care.training.scheduling;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.AssessorCard;
import care.training.registry.AssessorCards;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.recusal.Recusal;
import care.training.registry.recusal.Recusals;
import care.training.standard.Standards;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
     * Assigns assessors by the numbers of their cards, and invigilators. Once the part they are for has begun they stay, but
     * for assessors of whom it turned out that they must stand back. Problems: NOT_FOUND, DUTIES_FIXED, TOO_FEW_ASSESSORS,
     * ASSESSORS_MUST_BE_ODD, ASSESSOR_NOT_QUALIFIED where no card of that number is valid for occupation and level on the day
     * of the skills exam, ASSESSOR_IS_CANDIDATE, ASSESSOR_MUST_RECUSE, TOO_FEW_INVIGILATORS.
     */
    public DutyList assign(UUID sessionId, NewDuties duties) {
        ExamSession session = schedule.ownSessionLocked(sessionId);
        Staffing needed = needed(session, schedule.booked(sessionId).size());
        if (duties.assessors() != null) {
            Set<String> numbers = new LinkedHashSet<>(
                    duties.assessors().stream().map(String::strip).toList());
            needed.requireAssessors(numbers.size());
            requireChangeable(session, numbers);
            replace(sessionId, DutyKind.ASSESSOR, assessors(session, numbers));
        }
        if (duties.invigilators() != null) {
            Map<UUID, Duty> invigilators = invigilators(session, duties.invigilators());
            needed.requireInvigilators(invigilators.size());
            requireNotBegun(session);
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
        requireNotBegun(session);
        replace(sessionId, DutyKind.INVIGILATOR, new ArrayList<>(assigned.values()));
        return list(session);
    }

    /** Problems: ASSESSOR_MUST_RECUSE, where an assessor on duty must not examine a candidate who is booked. */
    public void requireNobodyRecused(ExamSession session) {
        Map<UUID, Duty> assigned = schedule.duties(session.id(), DutyKind.ASSESSOR).stream()
                .collect(Collectors.toMap(Duty::personId, Function.identity()));
        requireNobodyRecused(session, assigned);
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
        recused(session, assigned.keySet()).forEach((assessor, seats) -> {
            String card = assigned.get(assessor).cardNumber().orElseThrow();
            DutyList.Recused first = seats.get(0);
            throw new Problem(ProblemCode.ASSESSOR_MUST_RECUSE, card, first.seat(), first.kind());
        });
    }

    /** The assessors who must not examine all candidates, with the seats of those, the first seat first. */
    private Map<UUID, List<DutyList.Recused>> recused(ExamSession session, Set<UUID> assessors) {
        Map<UUID, Integer> seats =
                schedule.booked(session.id()).stream().collect(Collectors.toMap(Booking::personId, Booking::seat));
        return recusals.between(assessors, seats.keySet(), session.skillsOn()).stream()
                .collect(Collectors.groupingBy(
                        Recusal::assessor,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        one -> new DutyList.Recused(seats.get(one.candidate()), one.kind()),
                                        Collectors.toList()),
                                found -> found.stream()
                                        .sorted(Comparator.comparing(DutyList.Recused::seat))
                                        .toList())));
    }

    /** After the skills exam has begun only those who must stand back leave, and others come in their stead. */
    private void requireChangeable(ExamSession session, Set<String> numbers) {
        if (clock.instant().isBefore(session.skillsAt())) {
            return;
        }
        List<Duty> now = schedule.duties(session.id(), DutyKind.ASSESSOR);
        Set<UUID> leaving = recused(session, now.stream().map(Duty::personId).collect(Collectors.toSet()))
                .keySet();
        Set<String> staying = now.stream()
                .filter(duty -> !leaving.contains(duty.personId()))
                .map(duty -> duty.cardNumber().orElseThrow())
                .collect(Collectors.toSet());
        if (!now.isEmpty() && (leaving.isEmpty() || !numbers.containsAll(staying) || numbers.size() != now.size())) {
            throw new Problem(ProblemCode.DUTIES_FIXED);
        }
    }

    private Map<UUID, Duty> invigilators(ExamSession session, List<NewDuties.Invigilator> given) {
        Map<UUID, Duty> assigned = new LinkedHashMap<>();
        for (NewDuties.Invigilator invigilator : given) {
            Person person = people.register(invigilator.document(), invigilator.name());
            assigned.put(person.id(), Duty.invigilator(session.id(), person.id()));
        }
        return assigned;
    }

    /** After the theory exam has begun its invigilators stay, unless there were none at all. */
    private void requireNotBegun(ExamSession session) {
        boolean begun = !clock.instant().isBefore(session.theoryAt());
        if (begun && !schedule.duties(session.id(), DutyKind.INVIGILATOR).isEmpty()) {
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
        return cards.validFor(session.occupation(), session.level(), session.skillsOn());
    }

    private Staffing needed(ExamSession session, int candidates) {
        return Staffing.forCandidates(standards.of(session.standard()), candidates);
    }

    private DutyList list(ExamSession session) {
        int candidates = schedule.booked(session.id()).size();
        Staffing needed = needed(session, candidates);
        return new DutyList(
                session.id(),
                onDuty(session, DutyKind.ASSESSOR),
                onDuty(session, DutyKind.INVIGILATOR),
                candidates,
                needed.assessors(),
                needed.invigilators());
    }

    private List<DutyList.OnDuty> onDuty(ExamSession session, DutyKind kind) {
        List<Duty> duties = schedule.duties(session.id(), kind);
        Set<UUID> ids = duties.stream().map(Duty::personId).collect(Collectors.toSet());
        Map<UUID, Person> holders = people.all(ids);
        Map<UUID, List<DutyList.Recused>> recused = kind == DutyKind.ASSESSOR ? recused(session, ids) : Map.of();
        return duties.stream()
                .map(duty -> new DutyList.OnDuty(
                        duty.personId(),
                        holders.get(duty.personId()).name(),
                        duty.cardNumber().orElse(null),
                        recused.getOrDefault(duty.personId(), List.of())))
                .toList();
    }
}
