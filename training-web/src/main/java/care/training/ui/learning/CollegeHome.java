package care.training.ui.learning;

import care.training.catalog.ClassPeriod;
import care.training.catalog.ClassQuery;
import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.catalog.OwnCourses;
import care.training.kernel.Page;
import care.training.learning.Attendance;
import care.training.learning.AttendanceGap;
import care.training.scheduling.SessionPhase;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Task;
import care.training.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What a college has to do next. */
@Named
@RequestScoped
public class CollegeHome {
    /** Of each kind so many are named one by one; the rest is one line with its number. */
    private static final int NAMED = 3;

    private static final int DAYS_SOON = 7;

    @Inject
    private OwnCourses courses;

    @Inject
    private Classes classes;

    @Inject
    private Attendance attendance;

    @Inject
    private Sessions sessions;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Language language;

    private long courseCount;
    private long running;
    private Page<OfferedClass> coming;
    private List<AttendanceGap> gaps;
    private List<SessionView> open;

    @PostConstruct
    void load() {
        courseCount = courses.find(new OwnCourses.Query(null, null, OwnCourses.Order.CODE, false), 0, 1)
                .total();
        running = classes.mine(new ClassQuery(null, ClassPeriod.RUNNING, null, false), 0, 1)
                .total();
        coming = classes.mine(new ClassQuery(null, ClassPeriod.COMING, ClassQuery.Order.START, false), 0, NAMED);
        gaps = attendance.gaps();
        open = sessions.open(new SessionQuery(null, null, null, null, null), 0, Page.MAX_SIZE).items().stream()
                .filter(session -> session.phase() == SessionPhase.OPEN)
                .toList();
    }

    public List<Task> getTasks() {
        List<Task> tasks = new ArrayList<>();
        if (courseCount == 0) {
            tasks.add(new Task(
                    texts.get("college.task.upload"),
                    texts.get("college.task.upload.why"),
                    null,
                    "/college/import",
                    "now"));
        }
        gaps.stream().limit(NAMED).map(this::gap).forEach(tasks::add);
        if (gaps.size() > NAMED) {
            tasks.add(new Task(
                    texts.get("college.task.gaps"),
                    null,
                    (long) gaps.size(),
                    "/college/classes?period=RUNNING",
                    "now"));
        }
        open.stream().limit(NAMED).map(this::session).forEach(tasks::add);
        coming.items().stream().map(this::starting).forEach(tasks::add);
        return tasks;
    }

    private Task gap(AttendanceGap gap) {
        OfferedClass offered = gap.offered();
        String why = gap.lastRecorded() == null
                ? texts.of("college.task.gap.never", dates.day(offered.startsOn()))
                : texts.of("college.task.gap.since", dates.day(gap.lastRecorded()));
        return new Task(
                texts.of("college.task.gap", offered.title(language.getLocale())),
                why,
                null,
                "/college/class?id=" + offered.id(),
                "now");
    }

    private Task session(SessionView session) {
        long days = dates.daysUntil(session.registrationCloses());
        return new Task(
                texts.of(
                        "college.task.session",
                        session.occupationName(language.getLocale()),
                        session.levelTitle(language.getLocale()),
                        dates.day(session.theoryAt())),
                texts.of(
                        "college.task.session.until",
                        dates.time(session.registrationCloses()),
                        days,
                        session.seatsLeft()),
                null,
                "/college/candidates/session?session=" + session.id(),
                days <= DAYS_SOON ? "soon" : "none");
    }

    private Task starting(OfferedClass offered) {
        return new Task(
                texts.of("college.task.start", offered.title(language.getLocale())),
                texts.of(
                        "college.task.start.when",
                        dates.day(offered.startsOn()),
                        offered.seatsTaken(),
                        offered.seats()),
                null,
                "/college/class?id=" + offered.id(),
                "none");
    }

    public long getCourseCount() {
        return courseCount;
    }

    public long getRunning() {
        return running;
    }

    public long getComing() {
        return coming.total();
    }

    public int getMissing() {
        return gaps.size();
    }

    public int getOpen() {
        return open.size();
    }
}
