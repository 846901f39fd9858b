package care.training.ui.scheduling;

import care.training.assessment.CarriedPart;
import care.training.assessment.Results;
import care.training.exam.SittingDoor;
import care.training.exam.SittingDoors;
import care.training.kernel.Level;
import care.training.scheduling.BookingState;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.scheduling.SessionView;
import care.training.standard.Part;
import care.training.standard.Standards;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.Texts;
import care.training.web.ICalendar;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A caregiver's seats: where and when she must be, what to bring, and giving a seat back. */
@Named
@RequestScoped
public class BookingsPage {
    @Inject
    private Bookings bookings;

    @Inject
    private SittingDoors doors;

    @Inject
    private Results results;

    @Inject
    private Standards standards;

    @Inject
    private Messages messages;

    @Inject
    private Download download;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    private List<BookingView> all;
    private Map<UUID, SittingDoor> open;
    private Map<UUID, Map<Part, CarriedPart>> earlier;

    @PostConstruct
    void look() {
        all = bookings.mine();
        open = doors.mine();
        earlier = results.mineBefore(
                getComing().stream().map(booking -> booking.session().id()).collect(Collectors.toSet()));
    }

    /** Exams still to come or going on, the next first. */
    public List<BookingView> getComing() {
        return all.stream()
                .filter(this::isComing)
                .sorted(Comparator.comparing(booking -> booking.session().theoryAt()))
                .toList();
    }

    /** Exams that are over and seats that were given back, the latest first. */
    public List<BookingView> getEarlier() {
        return all.stream().filter(booking -> !isComing(booking)).toList();
    }

    /** When she may go into the theory exam; null for a seat that was given back. */
    public SittingDoor door(UUID bookingId) {
        return open.get(bookingId);
    }

    /** In words, the parts that she passed before and need not come to; none at a first exam. */
    public List<String> brought(BookingView booking) {
        return earlier.getOrDefault(booking.session().id(), Map.of()).entrySet().stream()
                .map(part -> texts.of(
                        "booking.brought",
                        texts.name("results.part", part.getKey()),
                        dates.day(part.getValue().passedOn()),
                        part.getValue().points().stripTrailingZeros().toPlainString()))
                .toList();
    }

    public String cancel(UUID bookingId) {
        bookings.cancel(bookingId);
        messages.done("booking.cancelled");
        return "/me/bookings?faces-redirect=true";
    }

    /** Both parts of the exam for the phone's calendar. */
    public void calendar(UUID bookingId) {
        BookingView booking = bookings.mine(bookingId);
        SessionView session = booking.session();
        String place = session.site().name() + " " + session.site().address();
        String seat = texts.of("booking.seat.number", booking.seat());
        String occupation = session.occupationName(language.getLocale());
        int minutes = standards.of(session.standard()).theoryMinutes(Level.of(session.level()));
        ICalendar calendar = new ICalendar(clock.instant())
                .with(
                        booking.id() + "-theory",
                        texts.get("booking.theory") + " " + occupation,
                        session.theoryAt(),
                        Duration.ofMinutes(minutes),
                        place,
                        seat)
                .with(
                        booking.id() + "-skills",
                        texts.get("booking.skills") + " " + occupation,
                        session.skillsAt(),
                        Duration.ZERO,
                        place,
                        seat);
        download.calendar(calendar.toString(), texts.get("booking.calendar.file"));
    }

    private boolean isComing(BookingView booking) {
        Instant lastPart = booking.session().skillsAt();
        return booking.state() == BookingState.BOOKED && clock.instant().isBefore(lastPart.plus(Duration.ofDays(1)));
    }
}
