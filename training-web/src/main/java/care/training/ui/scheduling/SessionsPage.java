package care.training.ui.scheduling;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.scheduling.SessionQuery;
import care.training.scheduling.SessionView;
import care.training.scheduling.Sessions;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The public calendar of exams. */
@Named
@RequestScoped
public class SessionsPage extends TablePage<SessionView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    private String occupation;
    private Level level;
    private String district;
    private LocalDate from;

    @Override
    protected Page<SessionView> load(int page, int size, String sort) {
        return sessions.open(new SessionQuery(occupation, level, from, null, district), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("occupation", occupation);
        filters.put("level", level == null ? null : level.number());
        filters.put("district", district);
        filters.put("from", from);
        return filters;
    }

    public String getOccupation() {
        return occupation;
    }

    public void setOccupation(String occupation) {
        this.occupation = occupation;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
