package care.training.ui.ledger;

import care.training.kernel.Page;
import care.training.ledger.rereading.RereadingState;
import care.training.ledger.rereading.RereadingView;
import care.training.ledger.rereading.Rereadings;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The database read again against the log: begun here, and what came of it each time. */
@Named
@RequestScoped
public class RereadingsPage extends TablePage<RereadingView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Rereadings rereadings;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    @Override
    protected Page<RereadingView> load(int page, int size, String sort) {
        return rereadings.list(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    public String begin() {
        rereadings.begin();
        messages.done("rereading.begun");
        return "/audit/rereadings?faces-redirect=true";
    }

    /** Looks again how far it is. */
    public void look() {
        reload();
    }

    /** The one that is not over; null where there is none. */
    public RereadingView getOpen() {
        return getRows().stream()
                .filter(each -> each.endedAt() == null)
                .findFirst()
                .orElse(null);
    }

    public String kind(RereadingView rereading) {
        return rereading.state() == RereadingState.SAME
                ? "ok"
                : rereading.state() == RereadingState.DIFFERENT ? "no" : "wait";
    }

    public String kindOf(String code) {
        return LedgerPage.KNOWN.contains(code) ? texts.get("audit.kind." + code) : code;
    }
}
