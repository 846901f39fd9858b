package care.training.ui.certification;

import care.training.certification.layout.LayoutChangeView;
import care.training.certification.layout.LayoutChanges;
import care.training.certification.layout.LayoutText;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The layout of certificates that holds, and layouts that were handed in, the open ones first. */
@Named
@RequestScoped
public class LayoutChangesPage extends TablePage<LayoutChangeView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LayoutChanges changes;

    private transient LayoutText current;

    @Override
    protected Page<LayoutChangeView> load(int page, int size, String sort) {
        return changes.list(page, size);
    }

    public int getNumber() {
        if (current == null) {
            current = changes.current();
        }
        return current.number();
    }
}
