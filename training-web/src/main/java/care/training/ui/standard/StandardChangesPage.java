package care.training.ui.standard;

import care.training.kernel.Page;
import care.training.standard.ChangeView;
import care.training.standard.RevisionView;
import care.training.standard.StandardChanges;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Changes of the standards, the open ones first, and the newest revisions. */
@Named
@RequestScoped
public class StandardChangesPage extends TablePage<ChangeView> {
    private static final long serialVersionUID = 1L;
    private static final int REVISIONS_SHOWN = 10;

    @Inject
    private transient StandardChanges changes;

    private transient Page<RevisionView> revisions;

    @Override
    protected Page<ChangeView> load(int page, int size, String sort) {
        return changes.list(page, size);
    }

    public List<RevisionView> getRevisions() {
        return revisions().items();
    }

    public long getRevisionCount() {
        return revisions().total();
    }

    private Page<RevisionView> revisions() {
        if (revisions == null) {
            revisions = changes.revisions(0, REVISIONS_SHOWN);
        }
        return revisions;
    }
}
