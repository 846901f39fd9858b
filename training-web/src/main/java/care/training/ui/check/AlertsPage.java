package care.training.ui.check;

import care.training.check.alert.AlertState;
import care.training.check.alert.AlertView;
import care.training.check.alert.Alerts;
import care.training.check.monitoring.AlertKind;
import care.training.kernel.Page;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An employer's alerts: what happened, to whom, what to do, and until when. */
@Named
@RequestScoped
public class AlertsPage extends TablePage<AlertView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Alerts alerts;

    @Inject
    private transient Messages messages;

    private boolean all;
    private UUID seen;
    private transient AlertState state;

    @Override
    protected Page<AlertView> load(int page, int size, String sort) {
        return alerts.list(!all, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("all", all ? true : null);
        return filters;
    }

    /** The alert is named by the button itself: others may have come in since the page was made. */
    public String acknowledge() {
        alerts.acknowledge(seen);
        messages.done("alerts.acknowledged");
        return "/employer/alerts?faces-redirect=true" + (all ? "&all=true" : "");
    }

    public AlertState getState() {
        if (state == null) {
            state = alerts.state();
        }
        return state;
    }

    public String kind(AlertKind kind) {
        return switch (kind) {
            case BARRED, LATE_BARRED -> "no";
            case VOIDED, LIFTED, NOT_THE_PERSON, CERTIFICATE_RESTORED -> "info";
            default -> "wait";
        };
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public UUID getSeen() {
        return seen;
    }

    public void setSeen(UUID seen) {
        this.seen = seen;
    }
}
