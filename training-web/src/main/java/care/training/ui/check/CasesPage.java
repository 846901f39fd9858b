package care.training.ui.check;

import care.training.check.cases.CaseQueue;
import care.training.check.cases.CaseState;
import care.training.check.cases.CaseView;
import care.training.check.cases.Cases;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Possible matches that wait for officials, or were decided. */
@Named
@RequestScoped
public class CasesPage extends TablePage<CaseView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cases cases;

    private CaseQueue queue = CaseQueue.OPEN;

    @Override
    protected Page<CaseView> load(int page, int size, String sort) {
        return cases.list(queue, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return queue == CaseQueue.OPEN ? Map.of() : Map.of("queue", queue);
    }

    /** The look of a state. */
    public String look(CaseState state) {
        return switch (state) {
            case OPEN, PROPOSED -> "wait";
            case SAME_PERSON -> "no";
            case NOT_SAME_PERSON -> "ok";
        };
    }

    public List<CaseQueue> getQueues() {
        return List.of(CaseQueue.values());
    }

    public CaseQueue getQueue() {
        return queue;
    }

    public void setQueue(CaseQueue queue) {
        this.queue = queue == null ? CaseQueue.OPEN : queue;
    }
}
