package care.training.ui.check;

import care.training.check.CheckFilter;
import care.training.check.CheckOutcome;
import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.check.alert.AlertState;
import care.training.check.alert.Alerts;
import care.training.check.duty.DutyState;
import care.training.check.duty.StaffDuty;
import care.training.check.police.PoliceLetterView;
import care.training.check.police.PoliceLetters;
import care.training.kernel.Page;
import care.training.ui.Dates;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an employer does next: check somebody, check again who is due, wait for the authority. */
@Named
@RequestScoped
public class EmployerPage {
    private static final int SHOWN = 5;
    private static final int DAYS_AHEAD = 30;

    @Inject
    private Checks checks;

    @Inject
    private PoliceLetters police;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Alerts alerts;

    @Inject
    private StaffDuty duty;

    private AlertState state;
    private long never;
    private Page<CheckView> latest;
    private Page<CheckView> due;
    private long unresolved;
    private Page<PoliceLetterView> expiring;

    @PostConstruct
    void load() {
        state = alerts.state();
        never = duty.counts().get(DutyState.NEVER);
        latest = checks.mine(CheckFilter.ALL, 0, SHOWN);
        due = checks.mine(new CheckFilter(null, null, dueUntil()), 0, SHOWN);
        expiring = police.list(dueUntil(), 0, 1);
        unresolved = checks.unresolved();
    }

    private LocalDate dueUntil() {
        return dates.getToday().plusDays(DAYS_AHEAD);
    }

    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>();
        if (state.open() > 0) {
            tasks.add(new Task(
                    texts.get("alerts.task"), texts.get("alerts.task.why"), state.open(), "/employer/alerts", "now"));
        }
        tasks.add(Task.of(texts.get("employer.task.check"), texts.get("employer.task.check.why"), "/employer/check"));
        if (never > 0) {
            tasks.add(new Task(
                    texts.get("duty.task"),
                    texts.get("duty.task.why"),
                    never,
                    "/employer/duty?state=" + DutyState.NEVER,
                    "now"));
        }
        if (due.total() > 0) {
            LocalDate first = due.items().get(0).reviewDueOn();
            boolean late = first.isBefore(dates.getToday());
            tasks.add(new Task(
                    texts.get("employer.task.due"),
                    texts.of(late ? "employer.task.due.late" : "employer.task.due.soon", dates.day(first)),
                    due.total(),
                    "/employer/checks?due=" + dueUntil(),
                    late ? "now" : "soon"));
        }
        if (unresolved > 0) {
            tasks.add(new Task(
                    texts.get("employer.task.open"),
                    texts.get("employer.task.open.why"),
                    unresolved,
                    "/employer/checks?outcome=" + CheckOutcome.POSSIBLE_MATCH,
                    "soon"));
        }
        if (expiring.total() > 0) {
            tasks.add(new Task(
                    texts.get("police.task"),
                    texts.of(
                            "police.task.why", dates.day(expiring.items().get(0).expiresOn())),
                    expiring.total(),
                    "/employer/police-letters?expiring=" + dueUntil(),
                    expiring.items().get(0).expiresOn().isBefore(dates.getToday()) ? "now" : "soon"));
        }
        return tasks;
    }

    public AlertState getState() {
        return state;
    }

    public List<CheckView> getLatest() {
        return latest.items();
    }

    public long getTotal() {
        return latest.total();
    }

    public List<CheckView> getDue() {
        return due.items();
    }

    public boolean isLate(CheckView check) {
        return check.reviewDueOn().isBefore(dates.getToday());
    }
}
