package care.training.ui.assessment;

import care.training.kernel.Page;
import care.training.reporting.AssociationWork;
import care.training.reporting.SessionProgress;
import care.training.reporting.SessionProgressQuery;
import care.training.reporting.SessionStep;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The sessions that were held, the latest first, with what became of their results. */
@Named
@RequestScoped
public class ResultsOverviewPage extends TablePage<SessionProgress> {
    private static final long serialVersionUID = 1L;
    private static final Set<SessionStep> HELD = EnumSet.range(SessionStep.HELD, SessionStep.DONE);

    @Inject
    private AssociationWork work;

    private SessionStep step;

    @Override
    protected Page<SessionProgress> load(int page, int size, String sort) {
        Set<SessionStep> steps = step == null || !HELD.contains(step) ? HELD : EnumSet.of(step);
        return work.sessions(new SessionProgressQuery(steps, null, null, null, true), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return step == null ? Map.of() : Map.of("step", step);
    }

    public Set<SessionStep> getSteps() {
        return HELD;
    }

    public SessionStep getStep() {
        return step;
    }

    public void setStep(SessionStep step) {
        this.step = step;
    }
}
