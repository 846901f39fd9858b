package care.training.ui.standard;

import care.training.kernel.Level;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.scheduling.AffectedBooking;
import care.training.scheduling.RuleEffects;
import care.training.standard.ChangeState;
import care.training.standard.ChangeView;
import care.training.standard.ChangedValue;
import care.training.standard.StandardChanges;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One change of the standards: what it changes, whose entry would be decided otherwise, and the decision on it. */
@Named
@ViewScoped
public class StandardChangePage extends TablePage<AffectedBooking> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StandardChanges changes;

    @Inject
    private transient RuleEffects effects;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Language language;

    @Inject
    private transient Workplace workplace;

    private UUID id;
    private transient ChangeView change;
    private transient List<ChangedValue> values;

    /** Problems: NOT_FOUND. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getChange();
    }

    public ChangeView getChange() {
        if (change == null) {
            change = changes.get(id);
        }
        return change;
    }

    public List<ChangedValue> getValues() {
        if (values == null) {
            values = changes.values(id);
        }
        return values;
    }

    @Override
    protected Page<AffectedBooking> load(int page, int size, String sort) {
        return isOpen() ? effects.of(id, page, size) : new Page<>(List.of(), 0);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of("id", id);
    }

    /** When the effects were found. */
    public Instant getFoundAt() {
        return effects.foundAt(id);
    }

    public String findAgain() {
        forget();
        effects.findAgain(id);
        return done("changes.effects.again.done");
    }

    public boolean isOpen() {
        return getChange().state() == ChangeState.PROPOSED;
    }

    public boolean isApprovable() {
        return isOpen() && !getChange().proposedByMe();
    }

    public String levelTitle(int level) {
        return Level.of(level).title(language.getLocale());
    }

    public String approve() {
        forget();
        changes.approve(id);
        return done("changes.approved");
    }

    public String turnDown() {
        forget();
        changes.turnDown(id);
        return done("changes.turned-down");
    }

    private void forget() {
        change = null;
        reload();
    }

    private String done(String key) {
        messages.done(key);
        return workplace.getHome() + "/standard-change?faces-redirect=true&id=" + id;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
