package care.training.ui.me;

import care.training.assessment.MyResult;
import care.training.assessment.Results;
import care.training.certification.Certificates;
import care.training.certification.MyCertificate;
import care.training.exam.SittingDoor;
import care.training.exam.SittingDoors;
import care.training.learning.LearningState;
import care.training.learning.RecordEntry;
import care.training.learning.TrainingRecord;
import care.training.learning.enrolment.WaitingPlaces;
import care.training.learning.enrolment.WaitingView;
import care.training.learning.guidance.HomeGuidance;
import care.training.registry.People;
import care.training.registry.PersonIdentity;
import care.training.scheduling.BookingView;
import care.training.scheduling.Bookings;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Step;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caregiver's home: what to do next, and where she stands on the way to her certificate. */
@Named
@RequestScoped
public class MePage {
    /** Where each step is seen or done once it has been reached. */
    private static final Map<Journey.Step, String> PATHS = Map.of(
            Journey.Step.IDENTITY, "/me/identity",
            Journey.Step.COURSE, "/me/record",
            Journey.Step.ELIGIBILITY, "/me/eligibility",
            Journey.Step.BOOK, "/me/bookings",
            Journey.Step.SIT, "/me/bookings",
            Journey.Step.RESULT, "/me/results",
            Journey.Step.CERTIFICATE, "/me/certificates");

    @Inject
    private People people;

    @Inject
    private TrainingRecord record;

    @Inject
    private HomeGuidance guidance;

    @Inject
    private WaitingPlaces waitingPlaces;

    @Inject
    private Bookings bookings;

    @Inject
    private SittingDoors doors;

    @Inject
    private Results results;

    @Inject
    private Certificates certificates;

    @Inject
    private Clock clock;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    private PersonIdentity identity;
    private Journey journey;
    private SittingDoor door;

    /** @param path where it is done */
    public record Action(String text, String path) {}

    @PostConstruct
    void look() {
        identity = people.myIdentity().orElse(null);
        journey = new Journey(
                identity != null, record.mine(), bookings.mine(), results.mine(), certificates.mine(), clock.instant());
        door = journey.awaited().map(booking -> doors.mine().get(booking.id())).orElse(null);
    }

    public PersonIdentity getIdentity() {
        return identity;
    }

    public Journey.Next getNext() {
        return journey.next();
    }

    /** The exam she is booked for and has no result of; null where there is none. */
    public BookingView getBooking() {
        return journey.awaited().orElse(null);
    }

    /** Whether she may go into her theory exam now. */
    public boolean isDoorOpen() {
        return door != null && door.open();
    }

    public String getNextText() {
        return switch (journey.next()) {
            case LEARN -> learning(journey.learningNow().orElseThrow());
            case COME_TO_EXAM -> coming(journey.awaited().orElseThrow());
            case AWAIT_CERTIFICATE -> certificateComing(journey.results().get(0));
            default -> texts.get("me.next." + journey.next() + ".text");
        };
    }

    /** What can be done now, the most useful first. */
    public List<Action> getActions() {
        return switch (journey.next()) {
            case SAY_WHO -> List.of(action("SAY_WHO", "/me/identity"));
            case FIND_COURSE -> List.of(action("FIND_COURSE", "/courses"), eligibilityAction());
            case LEARN -> List.of(action("LEARN", "/me/record"), eligibilityAction());
            case SEE_ELIGIBILITY -> List.of(eligibilityAction(), action("BOOK_AGAIN", "/sessions"));
            case BOOK_AGAIN -> List.of(action("BOOK_AGAIN", retake()), action("AWAIT_RESULT", "/me/results"));
            case COME_TO_EXAM -> comingActions();
            case AWAIT_RESULT -> List.of(action("COME_TO_EXAM", "/me/bookings"));
            case AWAIT_CERTIFICATE -> List.of(action("AWAIT_RESULT", "/me/results"));
            case GO_HIGHER -> List.of(action("AWAIT_CERTIFICATE", "/me/certificates"), eligibilityAction());
        };
    }

    public List<Step> getSteps() {
        return Arrays.stream(Journey.Step.values())
                .map(step -> new Step(texts.get("me.step." + step), journey.state(step), path(step)))
                .toList();
    }

    /** What else there is of hers. */
    public List<Task> getOwn() {
        List<Task> own = new ArrayList<>(offers());
        if (journey.learningNow()
                .filter(entry -> entry.state() == LearningState.IN_PROGRESS)
                .isPresent()) {
            own.add(Task.of(texts.get("me.own.attend"), texts.get("me.own.attend.why"), "/me/attend"));
        }
        journey.results().stream()
                .findFirst()
                .ifPresent(result -> own.add(Task.of(
                        texts.of("me.own.result", result.session().occupationName(language.getLocale())),
                        texts.of(
                                result.passed() ? "me.own.result.passed" : "me.own.result.failed",
                                dates.day(result.publishedAt())),
                        "/me/result?id=" + result.id())));
        journey.certificates().stream().findFirst().ifPresent(held -> own.add(certificate(held)));
        journey.learning().stream()
                .findFirst()
                .ifPresent(entry -> own.add(Task.of(
                        texts.get("me.own.learning"),
                        texts.of("me.own.hours", entry.hoursDone(), entry.hoursRequired()),
                        "/me/record")));
        if (guidance.worker().isPresent()) {
            own.add(Task.of(texts.get("me.own.guidance"), texts.get("me.own.guidance.why"), "/me/guidance"));
        }
        if (getIdentity() != null) {
            own.add(Task.of(texts.get("me.own.held"), texts.get("me.own.held.why"), "/me/qualifications"));
            own.add(Task.of(texts.get("me.own.evidence"), texts.get("me.own.evidence.why"), "/me/evidence"));
            own.add(Task.of(texts.get("me.own.checks"), texts.get("me.own.checks.why"), "/me/checks"));
            own.add(Task.of(texts.get("mybans.title"), texts.get("mybans.why"), "/me/bans"));
        }
        return own;
    }

    /** Seats that are kept for her until she answers. */
    private List<Task> offers() {
        return waitingPlaces.mine().stream()
                .filter(WaitingView::offered)
                .map(place -> new Task(
                        texts.get("me.own.offer"),
                        texts.of("me.own.offer.until", dates.time(place.offerEndsAt())),
                        null,
                        "/me/enrol?class=" + place.classId(),
                        "now"))
                .toList();
    }

    private Task certificate(MyCertificate held) {
        return Task.of(
                texts.of(
                        "me.own.certificate",
                        held.occupationName(language.getLocale()),
                        held.level().title(language.getLocale())),
                held.number(),
                "/me/certificates");
    }

    private String learning(RecordEntry entry) {
        return texts.of("me.next.LEARN.text", entry.hoursDone(), entry.hoursRequired());
    }

    private String coming(BookingView booking) {
        return isDoorOpen()
                ? texts.get("me.next.COME_TO_EXAM.now")
                : texts.of(
                        "me.next.COME_TO_EXAM.text",
                        dates.time(booking.session().theoryAt()));
    }

    private String certificateComing(MyResult result) {
        return result.noticeOver()
                ? texts.get("me.next.AWAIT_CERTIFICATE.over")
                : texts.of("me.next.AWAIT_CERTIFICATE.text", dates.day(result.noticeEndsOn()));
    }

    private List<Action> comingActions() {
        Action booked = action("COME_TO_EXAM", "/me/bookings");
        return isDoorOpen()
                ? List.of(action("COME_TO_EXAM.now", "/me/sitting?booking=" + door.bookingId()), booked)
                : List.of(booked);
    }

    private Action eligibilityAction() {
        return action("SEE_ELIGIBILITY", "/me/eligibility");
    }

    private String retake() {
        MyResult failed = journey.results().get(0);
        return "/sessions?occupation=" + failed.session().occupation() + "&level="
                + failed.session().level();
    }

    private Action action(String name, String path) {
        return new Action(texts.get("me.do." + name), path);
    }

    private String path(Journey.Step step) {
        Optional<String> ahead = Optional.ofNullable(
                switch (step) {
                    case COURSE -> "/courses";
                    case ELIGIBILITY -> "/me/eligibility";
                    case BOOK -> "/sessions";
                    default -> null;
                });
        return journey.state(step).equals("done") ? PATHS.get(step) : ahead.orElse(null);
    }
}
