package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.PlatformClock;
import care.training.kernel.Roles;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Qualification;
import care.training.registry.Qualifications;
import care.training.standard.EligibilityDecision;
import care.training.standard.Facts;
import care.training.standard.ProposedStandards;
import care.training.standard.StandardChanges;
import care.training.standard.Verdict;
import care.training.standard.WayOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose entry would be decided otherwise under a change of the standards. Nothing is decided anew by it: bookings keep
 * the revision they were made under; it tells, before the change is approved, whom it would have met.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ASSOCIATION})
public class RuleEffects {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private StandardChanges changes;

    @Inject
    private People people;

    @Inject
    private Qualifications qualifications;

    @Inject
    private CurrentCaller caller;

    /** A booking with its session. */
    private record Seat(Booking booking, ExamSession session, String site) {}

    /**
     * The bookings for exams from the change's day on whose decision would differ, the earliest exam first: all for an
     * operator, for an association those of its own exams. Problems: NOT_FOUND.
     */
    public Page<AffectedBooking> of(UUID change, int page, int size) {
        ProposedStandards proposed = changes.preview(change);
        List<AffectedBooking> affected = new ArrayList<>();
        int first = 0;
        List<Seat> seats;
        do {
            seats = seats(proposed.from(), first);
            affected.addAll(affected(seats, proposed));
            first += AT_ONCE;
        } while (seats.size() == AT_ONCE);
        int from = Math.min(Page.first(page, size), affected.size());
        int to = Math.min(from + Page.size(size), affected.size());
        return new Page<>(List.copyOf(affected.subList(from, to)), affected.size());
    }

    private List<Seat> seats(LocalDate day, int first) {
        String organizer =
                caller.hasRole(Roles.ADMIN) ? "" : caller.requireOrganization().value();
        return database.createQuery("""
                        select b, s, p.name from Booking b, ExamSession s, Site p
                        where s.id = b.sessionId and p.id = s.siteId and b.state = :booked and s.theoryAt >= :from
                        and (:organizer = '' or s.organizer = :organizer) order by s.theoryAt, s.id, b.seat""", Object[].class)
                .setParameter("booked", BookingState.BOOKED)
                .setParameter("from", day.atStartOfDay(PlatformClock.ZONE).toInstant())
                .setParameter("organizer", organizer)
                .setFirstResult(first)
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(row -> new Seat((Booking) row[0], (ExamSession) row[1], (String) row[2]))
                .toList();
    }

    private List<AffectedBooking> affected(List<Seat> seats, ProposedStandards proposed) {
        List<UUID> ids = seats.stream().map(seat -> seat.booking().personId()).toList();
        Map<UUID, Person> persons = people.all(ids);
        Map<UUID, List<Qualification>> held = qualifications.of(ids);
        return seats.stream()
                .map(seat -> {
                    UUID person = seat.booking().personId();
                    LocalDate born = persons.get(person).birthDate().orElse(null);
                    // whether she is barred is no matter of the standards; that she means to work she has declared
                    Facts facts = Facts.of(born, true, false, held.getOrDefault(person, List.of()));
                    return affected(seat, facts, proposed);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AffectedBooking> affected(Seat seat, Facts facts, ProposedStandards proposed) {
        ExamSession session = seat.session();
        Level level = session.level();
        EntryDecision made = seat.booking().decision();
        Verdict now = verdict(proposed.now(facts, session.occupation(), level, made.on()), made.way());
        Verdict then = verdict(proposed.then(facts, session.occupation(), level, made.on()), made.way());
        if (now == then) {
            return Optional.empty();
        }
        return Optional.of(new AffectedBooking(
                seat.booking().id(),
                session.id(),
                session.occupation(),
                level.number(),
                seat.site(),
                session.theoryAt(),
                seat.booking().seat(),
                made.on(),
                made.way(),
                now,
                then));
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
