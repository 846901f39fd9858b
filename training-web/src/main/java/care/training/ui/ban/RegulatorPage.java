package care.training.ui.ban;

import care.training.ban.BanState;
import care.training.ban.BanTask;
import care.training.ban.BanTasks;
import care.training.ban.BanView;
import care.training.ban.intake.DecisionLists;
import care.training.ban.intake.ListState;
import care.training.check.alert.AlertSupervision;
import care.training.check.cases.CaseQueue;
import care.training.check.cases.Cases;
import care.training.kernel.Page;
import care.training.registry.merge.Merges;
import care.training.ui.Dates;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What waits for an official, and how the register of bans stands. */
@Named
@RequestScoped
public class RegulatorPage {
    private static final int FIRST = 1;

    @Inject
    private BanTasks bans;

    @Inject
    private Cases cases;

    @Inject
    private Merges merges;

    @Inject
    private DecisionLists lists;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private AlertSupervision alerts;

    private final Map<BanTask, Page<BanView>> waiting = new EnumMap<>(BanTask.class);
    private Map<BanState, Long> counts;
    private long waitingMerges;
    private long waitingLists;
    private long escalated;
    private long openCases;
    private long overdueCases;
    private long casesToConfirm;

    @PostConstruct
    void load() {
        for (BanTask task : BanTask.values()) {
            waiting.put(task, bans.of(task, 0, FIRST));
        }
        counts = bans.counts();
        openCases = cases.count(CaseQueue.OPEN);
        overdueCases = cases.overdue();
        casesToConfirm = cases.count(CaseQueue.TO_CONFIRM);
        waitingLists = lists.list(ListState.WAITING, 0, FIRST).total();
        waitingMerges = merges.waiting(0, FIRST).total();
        escalated = alerts.escalated(null, true, 0, FIRST).total();
    }

    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>();
        if (escalated > 0) {
            tasks.add(new Task(
                    texts.get("alerts.escalated.task"),
                    texts.get("alerts.escalated.task.why"),
                    escalated,
                    "/regulator/alerts",
                    "now"));
        }
        waiting.forEach((task, found) -> {
            if (found.total() > 0) {
                tasks.add(task(task, found));
            }
        });
        if (waitingLists > 0) {
            tasks.add(new Task(
                    texts.get("banlists.task"),
                    texts.get("banlists.task.why"),
                    waitingLists,
                    "/regulator/ban-lists",
                    "soon"));
        }
        addCases(tasks);
        if (waitingMerges > 0) {
            tasks.add(new Task(
                    texts.get("regulator.task.merges"),
                    texts.get("regulator.task.merges.why"),
                    waitingMerges,
                    "/regulator/merges",
                    "soon"));
        }
        return tasks;
    }

    private void addCases(List<Task> tasks) {
        if (openCases > 0) {
            tasks.add(new Task(
                    texts.get("cases.task.open"),
                    overdueCases > 0
                            ? texts.of("cases.task.open.overdue", overdueCases)
                            : texts.get("cases.task.open.why"),
                    openCases,
                    "/regulator/cases",
                    overdueCases > 0 ? "now" : "soon"));
        }
        if (casesToConfirm > 0) {
            tasks.add(new Task(
                    texts.get("cases.task.confirm"),
                    texts.get("cases.task.confirm.why"),
                    casesToConfirm,
                    "/regulator/cases?queue=" + CaseQueue.TO_CONFIRM,
                    "soon"));
        }
    }

    private Task task(BanTask task, Page<BanView> found) {
        boolean overdue = task == BanTask.ANSWER_OBJECTION
                && found.items().get(0).objection().overdue();
        String detail = task == BanTask.ANSWER_OBJECTION
                ? left(found.items().get(0).objection())
                : texts.get("regulator.task." + task + ".why");
        return new Task(
                texts.get("regulator.task." + task),
                detail,
                found.total(),
                "/regulator/bans?task=" + task,
                overdue ? "now" : task.isForOthers() ? "none" : "soon");
    }

    private String left(BanView.ObjectionMark first) {
        return first.overdue()
                ? texts.of("bans.task.overdue", dates.day(first.answerDueOn()))
                : texts.of("regulator.task.ANSWER_OBJECTION.left", dates.daysUntil(first.answerDueOn()));
    }

    public long getProposed() {
        return counts.get(BanState.PROPOSED);
    }

    public long getInForce() {
        return counts.get(BanState.IN_FORCE);
    }

    public long getEnded() {
        return counts.get(BanState.ENDED);
    }

    public long getVoided() {
        return counts.get(BanState.VOIDED);
    }
}
