package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.merge.MergeState;
import care.training.registry.merge.MergeView;
import care.training.registry.merge.Merges;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Merges of two records that wait for another official, or all of them. */
@Named
@RequestScoped
public class MergesPage extends TablePage<MergeView> {
    private static final long serialVersionUID = 1L;

    /** A merge that somebody asked to undo. */
    private static final String UNDOING = "UNDOING_ASKED";

    @Inject
    private transient Merges merges;

    private boolean all;

    @Override
    protected Page<MergeView> load(int page, int size, String sort) {
        return all ? merges.list(page, size) : merges.waiting(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return all ? Map.of("all", true) : Map.of();
    }

    /** The state in the texts: {@code UNDOING_ASKED} where a merge that stands is asked to be undone. */
    public String state(MergeView merge) {
        boolean asked = merge.state() == MergeState.MERGED && merge.undoing() != null;
        return asked ? UNDOING : merge.state().name();
    }

    public String look(MergeView merge) {
        return switch (state(merge)) {
            case "PROPOSED", UNDOING -> "wait";
            case "MERGED" -> "ok";
            default -> "empty";
        };
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
