package care.training.ui.ban;

import care.training.ban.BanFilter;
import care.training.ban.BanState;
import care.training.ban.BanTask;
import care.training.ban.BanTasks;
import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.kernel.Page;
import care.training.ui.SearchWords;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The register of bans: all entries, or those that wait for something. */
@Named
@RequestScoped
public class BansPage extends TablePage<BanView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SearchWords searchWords;

    @Inject
    private transient Bans bans;

    @Inject
    private transient BanTasks tasks;

    private BanState state;
    private String q;
    private BanTask task;

    @Override
    protected Page<BanView> load(int page, int size, String sort) {
        return task == null ? bans.list(new BanFilter(state, getWords()), page, size) : tasks.of(task, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("state", state);
        filters.put("q", q);
        filters.put("task", task);
        return filters;
    }

    public List<BanState> getStates() {
        return List.of(BanState.values());
    }

    public BanState getState() {
        return state;
    }

    public void setState(BanState state) {
        this.state = state;
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

    public BanTask getTask() {
        return task;
    }

    public void setTask(BanTask task) {
        this.task = task;
    }
}
