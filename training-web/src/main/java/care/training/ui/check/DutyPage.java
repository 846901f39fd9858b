package care.training.ui.check;

import care.training.check.duty.DutyState;
import care.training.check.duty.StaffCheck;
import care.training.check.duty.StaffDuty;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Who on the staff was checked when, who must be again, and who never was. */
@Named
@RequestScoped
public class DutyPage extends TablePage<StaffCheck> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffDuty duty;

    private DutyState state;
    private transient Map<DutyState, Long> counts;

    @Override
    protected Page<StaffCheck> load(int page, int size, String sort) {
        return duty.mine(state, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return state == null ? Map.of() : Map.of("state", state);
    }

    public long count(DutyState wanted) {
        if (counts == null) {
            counts = duty.counts();
        }
        return counts.get(wanted);
    }

    public List<DutyState> getStates() {
        return List.of(DutyState.values());
    }

    public String kind(DutyState of) {
        return switch (of) {
            case NEVER, OVERDUE -> "no";
            case SOON -> "wait";
            case CHECKED -> "ok";
        };
    }

    public DutyState getState() {
        return state;
    }

    public void setState(DutyState state) {
        this.state = state;
    }
}
