package care.training.ui.assessment;

import care.training.assessment.MyResult;
import care.training.assessment.Results;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A caregiver's own results, the latest first. */
@Named
@RequestScoped
public class ResultsPage {
    @Inject
    private Results results;

    private List<MyResult> all;

    public List<MyResult> getAll() {
        if (all == null) {
            all = results.mine();
        }
        return all;
    }
}
