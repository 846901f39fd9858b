package care.training.ui.standard;

import care.training.kernel.Page;
import care.training.standard.decision.DecisionLine;
import care.training.standard.decision.EligibilityDecisions;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Decisions on eligibility that a seat rests on, the latest first, for auditors. */
@Named
@RequestScoped
public class DecisionsPage extends TablePage<DecisionLine> {
    private static final long serialVersionUID = 1L;

    @Inject
    private EligibilityDecisions decisions;

    @Override
    protected Page<DecisionLine> load(int page, int size, String sort) {
        return decisions.list(page, size);
    }
}
