package care.training.scheduling;

import care.training.kernel.PlatformClock;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualification;
import care.training.registry.Qualifications;
import care.training.standard.EligibilityDecision;
import care.training.standard.Facts;
import care.training.standard.ProposedStandards;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes through the decisions on entry for exams from a change's day on, the earliest exam first, some hundreds at once, and
 * takes each by the rules of now and by those that are proposed. Who gave her seat back and took another in the same exam
 * is looked at once.
 */
@Dependent
class EffectSearch {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    /** A booking with its session. */
    private record Seat(Booking booking, ExamSession session) {}

    /**
     * A decision that would differ.
     *
     * @param now null where the level does not exist by the rules of now
     * @param then null where it would not
     */
    record Found(UUID booking, Verdict now, Verdict then) {}

    /**
     * Some of the decisions.
     *
     * @param seen how many there were in this part
     */
    record Batch(ProposedStandards proposed, int from, int seen, List<Found> affected) {
        boolean isEmpty() {
            return seen == 0;
        }
    }

    Batch first(ProposedStandards proposed) {
        return batch(proposed, 0);
    }

    Batch next(Batch before) {
        return batch(before.proposed(), before.from() + before.seen());
    }

    private Batch batch(ProposedStandards proposed, int from) {
        List<Seat> seats = seats(proposed.from(), from);
        return new Batch(proposed, from, seats.size(), affected(seats, proposed));
    }

    private List<Seat> seats(LocalDate day, int from) {
        return database.createQuery("""
                        select b, s from Booking b, ExamSession s where s.id = b.sessionId and s.theoryAt >= :from
                        and (b.state = :booked or not exists (select o from Booking o where o.sessionId = b.sessionId
                            and o.personId = b.personId and o.id <> b.id
                            and (o.state = :booked or o.bookedAt > b.bookedAt)))
                        order by s.theoryAt, s.id, b.seat, b.id""", Object[].class)
                .setParameter("booked", BookingState.BOOKED)
                .setParameter("from", day.atStartOfDay(PlatformClock.ZONE).toInstant())
                .setFirstResult(from)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Seat((Booking) row[0], (ExamSession) row[1]))
                .toList();
    }

    private List<Found> affected(List<Seat> seats, ProposedStandards proposed) {
        List<UUID> ids = seats.stream().map(seat -> seat.booking().personId()).toList();
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, List<Qualification>> held = qualifications.of(ids);
        return seats.stream()
                .map(seat -> {
                    UUID person = seat.booking().personId();
                    LocalDate born = persons.get(person).birthDate().orElse(null);
                    // whether she is barred is no matter of the standards; that she means to work she has declared
                    Facts facts = Facts.of(born, true, false, held.getOrDefault(person, List.of()));
                    return found(seat, facts, proposed);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Found> found(Seat seat, Facts facts, ProposedStandards proposed) {
        ExamSession session = seat.session();
        EntryDecision made = seat.booking().decision();
        Verdict now = verdict(proposed.now(facts, session.occupation(), session.level(), made.on()), made.way());
        Verdict then = verdict(proposed.then(facts, session.occupation(), session.level(), made.on()), made.way());
        return now == then
                ? Optional.empty()
                : Optional.of(new Found(seat.booking().id(), now, then));
    }

    /** By the way she entered by, where it still exists and holds; otherwise by whatever other way there is. */
    private static Verdict verdict(Optional<EligibilityDecision> decision, String way) {
        return decision.map(made -> made.way(way)
                        .filter(WayOutcome::satisfied)
                        .map(satisfied -> Verdict.ELIGIBLE)
                        .orElse(made.decision()))
                .orElse(null);
    }
}
