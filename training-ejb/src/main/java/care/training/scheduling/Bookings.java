package care.training.scheduling;

import care.training.kernel.CurrentCaller;
import care.training.kernel.IdentityDocument;
import care.training.kernel.PlatformClock;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.registry.Organizations;
import care.training.registry.People;
import care.training.registry.Person;
import care.training.registry.Standing;
import care.training.standard.Decided;
import care.training.standard.EligibilityService;
import care.training.standard.decision.EligibilityDecisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seats in sessions: booked by the candidate, or by a college or association that enters her. */
@Stateless
@RolesAllowed({Roles.CAREGIVER, Roles.COLLEGE, Roles.ASSOCIATION})
public class Bookings {
    /** Longest evidence, in characters of its JSON. */
    private static final int LONGEST_EVIDENCE = 4000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Schedule schedule;

    @Inject
    private SessionViews views;

    @Inject
    private Seats seats;

    @Inject
    private ExamRules rules;

    @Inject
    private People people;

    @Inject
    private Organizations organizations;

    @Inject
    private Standing standing;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private EligibilityDecisions decisions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * The caller books a seat for herself. Problems: NOT_FOUND, REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED,
     * IDENTITY_NOT_STATED, ALREADY_BOOKED, SESSION_FULL, PERSON_BARRED, NOT_ELIGIBLE, EVIDENCE_NEEDED,
     * DECLARATION_NEEDED, ASSESSOR_IS_CANDIDATE.
     *
     * @param way the entry condition she claims, {@code null} for any that is fulfilled
     * @param evidence JSON, or {@code null}
     */
    public BookingView book(UUID sessionId, String way, String evidence) {
        if (!caller.hasRole(Roles.CAREGIVER)) {
            throw Problem.invalid("candidate", ProblemCode.REQUIRED);
        }
        ExamSession session = schedule.session(sessionId);
        session.requireRegistrationOpen(clock.instant());
        return take(session, people.mine(), new Entry(way, whole(evidence), caller.subject(), null, null));
    }

    /**
     * A college or an association enters a candidate, who is registered if new; an association in its own sessions only.
     * Problems: as {@link #book}, UNKNOWN_ORGANIZATION, and those of {@link People#register}.
     */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    public BookingView enter(UUID sessionId, IdentityDocument document, String name, String way, String evidence) {
        String organization = organizations.mine().creditCode().value();
        ExamSession session =
                caller.hasRole(Roles.COLLEGE) ? schedule.session(sessionId) : schedule.ownSession(sessionId);
        session.requireRegistrationOpen(clock.instant());
        Person candidate = people.register(document, name);
        UUID said = people.documentId(document).orElse(null);
        return take(session, candidate, new Entry(way, whole(evidence), caller.subject(), organization, said));
    }

    /**
     * Gives the seat back: the candidate hers, an organization one that it entered. Once cancelled, again changes
     * nothing. Problems: NOT_FOUND, BOOKING_NOT_CANCELLABLE after registration has closed.
     */
    public void cancel(UUID bookingId) {
        Booking booking = schedule.booking(bookingId);
        requireMine(booking);
        ExamSession session = schedule.session(booking.sessionId());
        schedule.lock(session);
        database.refresh(booking, LockModeType.PESSIMISTIC_WRITE);
        if (!booking.isBooked()) {
            return;
        }
        Instant now = clock.instant();
        if (!session.isCancellable(now)) {
            throw new Problem(ProblemCode.BOOKING_NOT_CANCELLABLE, Times.shown(session.registrationCloses()));
        }
        booking.cancel(now);
        database.flush();
        seats.free(session);
    }

    /** The caller's own bookings, the latest exam first; none before she has said who she is. */
    @RolesAllowed(Roles.CAREGIVER)
    public List<BookingView> mine() {
        return people.minePossibly().map(this::of).orElse(List.of());
    }

    /** One of the caller's own bookings. Problems: NOT_FOUND. */
    @RolesAllowed(Roles.CAREGIVER)
    public BookingView mine(UUID bookingId) {
        Booking booking = schedule.booking(bookingId);
        if (people.minePossibly()
                .filter(me -> me.id().equals(booking.personId()))
                .isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return view(booking, views.of(schedule.session(booking.sessionId())));
    }

    /** The candidates of a session by seat: all for its organizer, for a college those it entered. */
    @RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
    public List<RosterEntry> ofSession(UUID sessionId) {
        String organization = caller.requireOrganization().value();
        boolean organizer = schedule.session(sessionId).isOrganizedBy(caller.requireOrganization());
        if (!organizer && !caller.hasRole(Roles.COLLEGE)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<Booking> booked = schedule.booked(sessionId).stream()
                .filter(booking -> organizer
                        || booking.enteredBy().filter(organization::equals).isPresent())
                .toList();
        List<UUID> ids = booked.stream().map(Booking::personId).toList();
        Map<UUID, Person> candidates = people.all(ids);
        Map<UUID, String> documents = people.maskedDocuments(ids);
        return booked.stream()
                .map(booking -> entry(booking, candidates.get(booking.personId()), documents.get(booking.personId())))
                .toList();
    }

    private BookingView take(ExamSession session, Person candidate, Entry entry) {
        if (schedule.isBooked(session.id(), candidate.id())) {
            throw new Problem(ProblemCode.ALREADY_BOOKED);
        }
        LocalDate examDay = session.theoryAt().atZone(PlatformClock.ZONE).toLocalDate();
        if (standing.isBarred(candidate.id(), examDay)) {
            throw new Problem(ProblemCode.PERSON_BARRED);
        }
        if (session.seatsTaken() >= session.seats()) {
            throw new Problem(ProblemCode.SESSION_FULL);
        }
        LocalDate on = rules.eligibilityOn(session.theoryAt(), session.registrationCloses(), PlatformClock.ZONE);
        Decided decided =
                eligibility.of(candidate.id(), entry.declaresIntention(), session.occupation(), session.level(), on);
        EntryDecision decision = EntryDecision.decide(
                decided.decision(), entry, on, rules.eligibilityDay().name(), clock.instant());
        int seat = seats.take(session, candidate.id());
        if (schedule.isOnDuty(session.id(), candidate.id(), DutyKind.ASSESSOR)) {
            throw new Problem(ProblemCode.ASSESSOR_IS_CANDIDATE, candidate.name());
        }
        Booking booking = new Booking(session.id(), candidate.id(), seat, entry, decision, clock.instant());
        database.persist(booking);
        database.flush();
        decisions.keep(decided, decision.way(), entry.cause(), booking.id());
        database.refresh(session);
        return view(booking, views.of(session));
    }

    private List<BookingView> of(Person person) {
        List<Booking> bookings = database.createQuery("""
                        select b from Booking b, ExamSession s where s.id = b.sessionId and b.personId = :person
                        order by s.theoryAt desc, b.bookedAt desc""", Booking.class)
                .setParameter("person", person.id())
                .getResultList();
        return bookings.stream()
                .map(booking -> view(booking, views.of(schedule.session(booking.sessionId()))))
                .toList();
    }

    private BookingView view(Booking booking, SessionView session) {
        return new BookingView(
                booking.id(),
                session,
                booking.seat(),
                booking.way(),
                booking.decision(),
                booking.state(),
                booking.bookedAt(),
                booking.isBooked() && clock.instant().isBefore(session.registrationCloses()));
    }

    private static RosterEntry entry(Booking booking, Person candidate, String document) {
        return new RosterEntry(
                booking.id(),
                booking.seat(),
                candidate.id(),
                candidate.name(),
                document,
                booking.way(),
                booking.bookedAt(),
                booking.enteredBy().orElse(null));
    }

    private void requireMine(Booking booking) {
        boolean own = people.minePossibly()
                .filter(me -> me.id().equals(booking.personId()))
                .isPresent();
        boolean entered = booking.enteredBy()
                .filter(by -> caller.organization()
                        .filter(mine -> mine.value().equals(by))
                        .isPresent())
                .isPresent();
        if (!own && !entered) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static String whole(String evidence) {
        if (evidence != null && evidence.length() > LONGEST_EVIDENCE) {
            throw Problem.invalid("evidence", ProblemCode.TOO_LONG, LONGEST_EVIDENCE);
        }
        return evidence;
    }
}
