package care.training.ui.scheduling;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.reporting.SessionProgressQuery;
import care.training.reporting.SessionStep;
import care.training.ui.Dates;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The association's sessions: as a table, or one month as a calendar. */
@Named
@RequestScoped
public class OwnSessionsPage extends TablePage<SessionProgress> {
    private static final long serialVersionUID = 1L;

    @Inject
    private AssociationWork work;

    @Inject
    private Dates dates;

    private String view;
    private String month;
    private SessionStep step;
    private Level level;
    private transient Month shown;

    @Override
    protected Page<SessionProgress> load(int page, int size, String sort) {
        Set<SessionStep> steps = step == null ? EnumSet.noneOf(SessionStep.class) : EnumSet.of(step);
        boolean latestFirst = !"theoryAt".equals(sort);
        return work.sessions(new SessionProgressQuery(steps, level, null, null, latestFirst), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("step", step);
        filters.put("level", level == null ? null : level.number());
        return filters;
    }

    public boolean isCalendar() {
        return "month".equals(view);
    }

    /** The month that is shown as a calendar. */
    public Month getShown() {
        if (shown == null) {
            YearMonth asked = month();
            shown = Month.of(asked, dates.getToday(), work.month(asked.atDay(1)));
        }
        return shown;
    }

    public SessionStep[] getSteps() {
        return SessionStep.values();
    }

    /** The month in the URL; this month where none stands there that can be read. */
    private YearMonth month() {
        LocalDate today = dates.getToday();
        try {
            return month == null || month.isBlank() ? YearMonth.from(today) : YearMonth.parse(month);
        } catch (DateTimeParseException unreadable) {
            return YearMonth.from(today);
        }
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public SessionStep getStep() {
        return step;
    }

    public void setStep(SessionStep step) {
        this.step = step;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }
}
