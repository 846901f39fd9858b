package care.training.ui.reporting;

import care.training.certification.change.CertificateChanges;
import care.training.certification.issue.CertificateBatches;
import care.training.certification.layout.LayoutChanges;
import care.training.exam.bank.BankState;
import care.training.kernel.Level;
import care.training.reporting.AssociationWork;
import care.training.reporting.AssociationWork.Desk;
import care.training.reporting.SessionProgress;
import care.training.reporting.SessionStep;
import care.training.standard.StandardChanges;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The association's one list of what is to be done: what presses first, then by the day of the exam. */
@Named
@RequestScoped
public class AssociationPage {
    /** Days before an exam from which what it lacks is pressing. */
    private static final long PRESSING_DAYS = 7;

    @Inject
    private AssociationWork work;

    @Inject
    private StandardChanges changes;

    @Inject
    private CertificateBatches batches;

    @Inject
    private LayoutChanges layouts;

    @Inject
    private CertificateChanges certificateChanges;

    @Inject
    private SessionWords words;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    private Desk desk;

    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>(firstSteps());
        changes.open()
                .ifPresent(change -> tasks.add(Task.of(
                        texts.get("association.task.standards"),
                        texts.of("association.task.standards.detail", dates.day(change.effectiveFrom())),
                        "/association/standards")));
        layouts.open()
                .ifPresent(change -> tasks.add(Task.of(
                        texts.get("association.task.layout"),
                        texts.get("association.task.layout.detail"),
                        "/association/layouts")));
        desk().sessions().forEach(session -> addTasks(session, tasks));
        desk().shortBanks().forEach(bank -> tasks.add(fill(bank)));
        addEvidence("evidence", desk().evidence(), "/association/evidence", tasks);
        addEvidence("evidence-again", desk().evidenceAgain(), "/association/evidence?list=TO_LOOK_AGAIN", tasks);
        addCertificates(tasks);
        return tasks.stream()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .toList();
    }

    public boolean isNothingToDo() {
        return getTasks().isEmpty();
    }

    /** Sessions whose exam is still to come. */
    public List<SessionProgress> getComing() {
        return desk().sessions().stream()
                .filter(session -> session.step().isBeforeExam())
                .limit(5)
                .toList();
    }

    private List<Task> firstSteps() {
        List<Task> steps = new ArrayList<>();
        if (!desk().hasSite()) {
            steps.add(first("site", "/association/site"));
        }
        if (!desk().hasItems()) {
            steps.add(first("items", "/association/item-import"));
        }
        if (!desk().hasSession()) {
            steps.add(first("session", "/association/session-new"));
        }
        return steps;
    }

    /** What another person prepared or proposed and the caller can approve. */
    private void addCertificates(List<Task> tasks) {
        List<UUID> waiting = batches.toApprove();
        if (!waiting.isEmpty()) {
            tasks.add(new Task(
                    texts.get("association.task.approve"),
                    texts.get("association.task.approve.detail"),
                    (long) waiting.size(),
                    "/association/batch?id=" + waiting.get(0),
                    "now"));
        }
        long open = certificateChanges.open(0, 1).total();
        if (open > 0) {
            tasks.add(new Task(
                    texts.get("association.task.changes"),
                    texts.get("association.task.changes.detail"),
                    open,
                    "/association/certificates",
                    "soon"));
        }
    }

    private void addEvidence(String kind, long count, String path, List<Task> tasks) {
        if (count > 0) {
            String detail = texts.get("association.task." + kind + ".detail");
            tasks.add(new Task(texts.get("association.task." + kind), detail, count, path, "now"));
        }
    }

    private void addTasks(SessionProgress session, List<Task> tasks) {
        if (session.examDay().equals(dates.getToday()) && !session.step().isPublished()) {
            tasks.add(task("today", session, session.candidates(), today(session), "/association/session", "now"));
        }
        if (session.isUnderstaffed()) {
            long people = session.staff().missingAssessors()
                    + session.staff().recused()
                    + session.staff().missingInvigilators();
            tasks.add(task(
                    "staff",
                    session,
                    people,
                    words.missing(session),
                    "/association/session-duties",
                    isPressing(session) ? "now" : "soon"));
        }
        if (session.batch().failed() > 0 && session.step() != SessionStep.CERTIFYING) {
            int failed = session.batch().failed();
            tasks.add(new Task(
                    texts.of("association.task.failed", words.label(session)),
                    texts.of("association.task.failed.detail", failed),
                    (long) failed,
                    "/association/batch?id=" + session.batch().id(),
                    "now"));
        }
        next(session, tasks);
    }

    /** What the session's own step asks for. */
    private void next(SessionProgress session, List<Task> tasks) {
        String results = "/association/results-session";
        long open = session.outcome().passed() - session.outcome().certified();
        switch (session.step()) {
            case HELD -> tasks.add(task("marks", session, missingMarks(session), marks(session), results, "soon"));
            case TO_PUBLISH ->
                tasks.add(task(
                        "publish",
                        session,
                        session.candidates(),
                        texts.of("association.task.publish.detail", session.candidates()),
                        results,
                        "now"));
            case IN_NOTICE -> tasks.add(task("notice", session, noticeDays(session), notice(session), results, "none"));
            case TO_CERTIFY -> tasks.add(certify(session, open));
            case CERTIFYING ->
                tasks.add(new Task(
                        texts.of("association.task.certifying", words.label(session)),
                        texts.get("association.task.certifying.detail"),
                        open,
                        "/association/batch?id=" + session.batch().id(),
                        "none"));
            default -> {
                // nothing to do but wait
            }
        }
    }

    private Task certify(SessionProgress session, long open) {
        return new Task(
                texts.of("association.task.certify", words.label(session)),
                texts.of(
                        "association.task.certify.detail",
                        dates.day(session.outcome().noticeEndsOn()),
                        open),
                open,
                "/association/certificates",
                "now");
    }

    private Task fill(BankState bank) {
        long lacking = bank.stocks().stream()
                .mapToLong(stock -> Math.max(0, stock.needed() - stock.active()))
                .sum();
        String what = bank.stocks().stream()
                .filter(stock -> !stock.isEnough())
                .map(stock -> texts.of(
                        "association.task.bank.stock",
                        stock.name(language.getLocale()),
                        texts.name("items.kind", stock.kind()),
                        stock.needed() - stock.active()))
                .collect(Collectors.joining(texts.get("association.task.and")));
        return new Task(
                texts.of("association.task.bank", Level.of(bank.level()).title(language.getLocale())),
                what,
                lacking,
                "/association/items",
                "now");
    }

    private Task first(String step, String path) {
        return new Task(
                texts.get("association.first." + step),
                texts.get("association.first." + step + ".detail"),
                null,
                path,
                "soon");
    }

    private Task task(String kind, SessionProgress session, long count, String detail, String path, String urgency) {
        return new Task(
                texts.of("association.task." + kind, words.label(session)),
                detail,
                count,
                path + "?id=" + session.id(),
                urgency);
    }

    private String today(SessionProgress session) {
        return texts.of(
                "association.task.today.detail",
                dates.hour(session.theoryAt()),
                dates.hour(session.skillsAt()),
                session.candidates());
    }

    private String marks(SessionProgress session) {
        return texts.of(
                "association.task.marks.detail",
                session.marks().theory(),
                session.marks().skills(),
                session.candidates());
    }

    private static long missingMarks(SessionProgress session) {
        return session.candidates() - session.marks().both();
    }

    private String notice(SessionProgress session) {
        return texts.of(
                "association.task.notice.detail", dates.day(session.outcome().noticeEndsOn()), noticeDays(session));
    }

    /** Today counts: on the last day of the notice one day is left. */
    private long noticeDays(SessionProgress session) {
        return dates.daysUntil(session.outcome().noticeEndsOn()) + 1;
    }

    private boolean isPressing(SessionProgress session) {
        return dates.daysUntil(session.theoryAt()) <= PRESSING_DAYS;
    }

    private static int rank(Task task) {
        return switch (task.urgency()) {
            case "now" -> 0;
            case "soon" -> 1;
            default -> 2;
        };
    }

    private Desk desk() {
        if (desk == null) {
            desk = work.desk();
        }
        return desk;
    }
}
