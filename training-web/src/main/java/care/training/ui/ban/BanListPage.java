package care.training.ui.ban;

import care.training.ban.Period;
import care.training.ban.intake.DecisionListView;
import care.training.ban.intake.DecisionLists;
import care.training.ban.intake.ListRefusal;
import care.training.ban.intake.ListState;
import care.training.ban.intake.RowState;
import care.training.kernel.Page;
import care.training.ui.Messages;
import care.training.ui.OneListPage;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What becomes of each row of a list of decisions; another official than its uploader approves or refuses it as a whole. */
@Named
@ViewScoped
public class BanListPage extends OneListPage<DecisionListView, DecisionListView.Row> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DecisionLists lists;

    @Inject
    private transient BanLooks looks;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    private RowState state;
    private ListRefusal reason;

    @Override
    protected DecisionListView read(UUID id, int page, int size) {
        return lists.get(id, state, page, size);
    }

    @Override
    protected Page<DecisionListView.Row> rows(DecisionListView list) {
        return new Page<>(list.rows(), list.found());
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("id", getId());
        filters.put("state", state);
        return filters;
    }

    public String approve() {
        forget();
        long entered = lists.approve(known()).count(RowState.ENTERED);
        messages.done("banlists.approved", entered);
        return again();
    }

    public String refuse() {
        forget();
        lists.refuse(known(), reason);
        messages.done("banlists.refused");
        return again();
    }

    private String again() {
        return "/regulator/ban-list?faces-redirect=true&id=" + getId();
    }

    public boolean isApprovable() {
        return getList().isWaiting() && !getList().uploadedByMe() && getList().enterable() > 0;
    }

    /** The caller uploaded it, so another must approve it. */
    public boolean isWaitingForAnother() {
        return getList().isWaiting() && getList().uploadedByMe();
    }

    public String words(RowState row) {
        return isLeftOut(row) ? texts.get("banlists.row.not-entered") : texts.name("banlists.row", row);
    }

    /** It would have been entered, but its list was refused. */
    private boolean isLeftOut(RowState row) {
        return row == RowState.ENTER && getList().state() == ListState.REFUSED;
    }

    public String kind(RowState row) {
        return switch (row) {
            case ENTER -> isLeftOut(row) ? "empty" : "wait";
            case ENTERED -> "ok";
            case SAME_AS_REGISTERED -> "empty";
            case REFUSED -> "no";
        };
    }

    public String term(DecisionListView.Decision decision) {
        return looks.period(new Period(decision.start(), decision.end(), decision.life()));
    }

    public List<RowState> getStates() {
        return List.of(RowState.values());
    }

    public RowState getState() {
        return state;
    }

    public void setState(RowState state) {
        this.state = state;
    }

    public List<ListRefusal> getReasons() {
        return List.of(ListRefusal.values());
    }

    public ListRefusal getReason() {
        return reason;
    }

    public void setReason(ListRefusal reason) {
        this.reason = reason;
    }
}
