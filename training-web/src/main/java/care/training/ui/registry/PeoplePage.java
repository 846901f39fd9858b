package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.PersonName;
import care.training.registry.PersonRecords;
import care.training.registry.PersonSummary;
import care.training.registry.identity.ChangeView;
import care.training.registry.identity.IdentityChanges;
import care.training.registry.merge.MergeView;
import care.training.registry.merge.Merges;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/**
 * Looks people up by document or name, and shows what waits: requests of theirs, merges. What is sought is posted, as
 * neither a number nor a name may stand in an address.
 */
@Named
@ViewScoped
public class PeoplePage extends SubjectForm {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 20;

    @Inject
    private transient PersonRecords records;

    @Inject
    private transient IdentityChanges changes;

    @Inject
    private transient Merges merges;

    @Inject
    private transient Messages messages;

    private int page;
    private boolean sought;
    private String refusal;
    private transient Page<PersonSummary> found;
    private transient Page<ChangeView> waiting;
    private transient Page<MergeView> merged;

    public void byDocument() {
        setName(null);
        found = records.holding(document());
        sought = true;
        page = 0;
    }

    public void byName() {
        setDocumentNumber(null);
        page = 0;
        load();
    }

    public void next() {
        page++;
        load();
    }

    public void previous() {
        page--;
        load();
    }

    private void load() {
        found = records.named(new PersonName(getName()), page, SIZE);
        sought = true;
    }

    public String approve(UUID change) {
        changes.approve(change);
        messages.done("people.change.approved");
        return "/association/people?faces-redirect=true";
    }

    public String refuse(UUID change) {
        ChangeView refused = changes.refuse(change, refusal);
        messages.done(refused.byClerk() ? "people.added.refused" : "people.change.refused");
        return "/association/people?faces-redirect=true";
    }

    /** Null before something was sought. */
    public Page<PersonSummary> getFound() {
        return found;
    }

    public boolean isNobody() {
        return sought && found != null && found.items().isEmpty();
    }

    public boolean isMore() {
        return found != null && (long) (page + 1) * SIZE < found.total();
    }

    public boolean isEarlier() {
        return found != null && page > 0;
    }

    public List<ChangeView> getWaiting() {
        if (waiting == null) {
            waiting = changes.waiting(0, SIZE);
        }
        return waiting.items();
    }

    /** The latest, those that wait for another first. */
    public List<MergeView> getMerges() {
        if (merged == null) {
            merged = merges.list(0, SIZE);
        }
        return merged.items();
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal;
    }
}
