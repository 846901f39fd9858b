package care.training.ui.demo;

import care.training.kernel.DemoTime;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Settings;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.ui.Dates;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is who in the demo, where its parts are, and its clock. In production this page does not exist. */
@Named
@RequestScoped
public class DemoPage {
    private static final String AGAIN = "/demo?faces-redirect=true";

    /**
     * Accounts that do the same.
     *
     * @param names to sign in with; the password is {@code demo}
     * @param home where their work begins
     */
    public record Accounts(String role, List<String> names, String home) {}

    private static final List<Accounts> ACCOUNTS = List.of(
            new Accounts("caregiver", List.of("caregiver"), "/me"),
            new Accounts("caregiver2", List.of("caregiver2"), "/me"),
            new Accounts("college", List.of("college", "college2"), "/college"),
            new Accounts("association", List.of("association", "association2"), "/association"),
            new Accounts(
                    "assessor", List.of("assessor1", "assessor2", "assessor3", "assessor4", "assessor5"), "/assess"),
            new Accounts("invigilator", List.of("invigilator"), "/invigilate"),
            new Accounts("employer", List.of("employer", "employer2"), "/employer"),
            new Accounts("regulator", List.of("regulator", "regulator2"), "/regulator"),
            new Accounts("auditor", List.of("auditor"), "/audit"),
            new Accounts("admin", List.of("admin"), "/admin"));

    @Inject
    private DemoTime demoTime;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @Inject
    private Dates dates;

    @Inject
    private Messages messages;

    private Instant to;

    /** Problems: NOT_FOUND outside of the demo. */
    public void open() {
        if (!Settings.isDemo()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    public List<Accounts> getAccounts() {
        return ACCOUNTS;
    }

    public Instant getNow() {
        return clock.instant();
    }

    public String getAddress() {
        return Settings.get("training.public-url");
    }

    public String getIdentity() {
        return Settings.get("training.keycloak.url");
    }

    /** @param duration in ISO 8601, e.g. {@code P1D} */
    public String forwardBy(String duration) {
        return moveTo(getNow().plus(Duration.parse(duration)));
    }

    /** When the next exam's next part begins; null where no exam is scheduled. */
    public Instant getNextExam() {
        Instant now = getNow();
        return sessions.open(new SessionQuery(null, null, null, null, null), 0, 20).items().stream()
                .flatMap(session -> parts(session).stream())
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(null);
    }

    public String toNextExam() {
        return moveTo(getNextExam());
    }

    public String toTime() {
        return moveTo(to);
    }

    private String moveTo(Instant moment) {
        messages.done("demo.clock.moved", dates.time(demoTime.moveTo(moment)));
        return AGAIN;
    }

    private static List<Instant> parts(SessionView session) {
        return List.of(session.theoryAt(), session.skillsAt());
    }

    public Instant getTo() {
        return to;
    }

    public void setTo(Instant to) {
        this.to = to;
    }
}
