package care.training.ui.ledger;

import care.training.kernel.Page;
import care.training.ledger.retention.RetentionRunView;
import care.training.ledger.retention.RetentionTerm;
import care.training.ledger.retention.Retentions;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** How long what is kept, and what was erased each night. */
@Named
@RequestScoped
public class RetentionPage extends TablePage<RetentionRunView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Retentions retentions;

    @Inject
    private transient Clock clock;

    @Override
    protected Page<RetentionRunView> load(int page, int size, String sort) {
        return retentions.runs(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    /** Whether it waits so that somebody looks at the clock first. */
    public boolean isHeld(RetentionRunView run) {
        return run.endedAt() == null && run.holdsUntil().isAfter(clock.instant());
    }

    public List<RetentionTerm> getTerms() {
        return retentions.terms();
    }

    public String getVersion() {
        return retentions.version();
    }
}
