package care.training.ui.registry;

import care.training.check.alert.AlertState;
import care.training.check.alert.Alerts;
import care.training.check.monitoring.AlertKind;
import care.training.kernel.Page;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.ui.SearchWords;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An employer's staff on a day, as it is or was known. */
@Named
@RequestScoped
public class StaffPage extends TablePage<PostView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchWords searchWords;

    @Inject
    private transient Posts posts;

    @Inject
    private transient Alerts alerts;

    private String q;
    private LocalDate on;
    private LocalDate knownOn;
    private transient Map<UUID, AlertKind> standing;
    private transient AlertState state;

    @Override
    protected Page<PostView> load(int page, int size, String sort) {
        return posts.mine(new Posts.Query(getWords(), on, knownOn), page, size);
    }

    /** What an alert has said of somebody on this page and still holds: barred, or possibly; null otherwise. */
    public AlertKind standing(UUID person) {
        if (standing == null) {
            standing =
                    alerts.standing(getRows().stream().map(PostView::personId).toList());
        }
        return standing.get(person);
    }

    public AlertState getState() {
        if (state == null) {
            state = alerts.state();
        }
        return state;
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("on", on);
        filters.put("knownOn", knownOn);
        return filters;
    }

    /** What is sought, as it was typed. */
    public String getWords() {
        return searchWords.typed(q);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalDate getKnownOn() {
        return knownOn;
    }

    public void setKnownOn(LocalDate knownOn) {
        this.knownOn = knownOn;
    }
}
