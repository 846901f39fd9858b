package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.employment.PostView;
import care.training.registry.employment.Posts;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** An employer's staff on a day, as it is or was known. */
@Named
@RequestScoped
public class StaffPage extends TablePage<PostView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Posts posts;

    private String q;
    private LocalDate on;
    private LocalDate knownOn;

    @Override
    protected Page<PostView> load(int page, int size, String sort) {
        return posts.mine(new Posts.Query(q, on, knownOn), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("q", q);
        filters.put("on", on);
        filters.put("knownOn", knownOn);
        return filters;
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
