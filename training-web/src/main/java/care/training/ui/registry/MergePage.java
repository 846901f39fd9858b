package care.training.ui.registry;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.registry.PersonRecord;
import care.training.registry.PersonRecords;
import care.training.registry.merge.MergeState;
import care.training.registry.merge.MergeView;
import care.training.registry.merge.Merges;
import care.training.ui.Messages;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One merge of two records: both side by side, who did what, and what the clerk or official may do now. */
@Named
@ViewScoped
public class MergePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Merges merges;

    @Inject
    private transient PersonRecords records;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient Messages messages;

    private UUID id;
    private String reason;
    private transient MergeView merge;
    private transient PersonRecord survivor;
    private transient PersonRecord absorbed;

    /** Problems: NOT_FOUND, also for an address that names no merge. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getMerge();
    }

    public MergeView getMerge() {
        if (merge == null) {
            merge = merges.get(id);
        }
        return merge;
    }

    /** The record that stays; that it was looked at is recorded. */
    public PersonRecord getSurvivor() {
        if (survivor == null) {
            survivor = records.open(getMerge().survivor().id());
        }
        return survivor;
    }

    /** The other one. */
    public PersonRecord getAbsorbed() {
        if (absorbed == null) {
            absorbed = records.open(getMerge().absorbed().id());
        }
        return absorbed;
    }

    public String approve() {
        merges.approve(id);
        return done("people.merge.approved");
    }

    public String turnDown() {
        merges.turnDown(id);
        return done("people.merge.turned-down");
    }

    public String askUndoing() {
        merges.askUndoing(id, reason);
        return done("people.merge.undoing-asked");
    }

    public String approveUndoing() {
        merges.approveUndoing(id);
        return done("people.merge.undone");
    }

    private String done(String key) {
        messages.done(key);
        return workplace.to("/merge?id=" + id);
    }

    public boolean isProposed() {
        return getMerge().state() == MergeState.PROPOSED;
    }

    public boolean isApprovable() {
        return isProposed() && !getMerge().proposedByMe();
    }

    private boolean isMerged() {
        return getMerge().state() == MergeState.MERGED;
    }

    public boolean isUndoable() {
        return isMerged() && getMerge().undoing() == null;
    }

    public boolean isUndoingMine() {
        return isMerged()
                && getMerge().undoing() != null
                && getMerge().undoing().askedByMe();
    }

    public boolean isUndoingConfirmable() {
        return isMerged()
                && getMerge().undoing() != null
                && !getMerge().undoing().askedByMe();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
