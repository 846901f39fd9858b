package care.training.ui.evidence;

import care.training.standard.evidence.EvidenceCase;
import care.training.standard.evidence.EvidenceExamination;
import care.training.standard.evidence.EvidenceRules;
import care.training.ui.Messages;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A clerk examines one proof, or looks at it again, and goes on to the next. */
@Named
@ViewScoped
public class EvidenceItemPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidenceExamination examination;

    @Inject
    private transient EvidenceRules rules;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    private UUID id;
    private int version;
    private String reason;
    private transient EvidenceCase item;

    /** What is decided is what was seen: the version of this moment. Problems: NOT_FOUND. */
    public void open() {
        version = getItem().version();
    }

    public String accept() {
        examination.accept(id, version);
        return next("evidence.accepted");
    }

    public String refuse() {
        examination.refuse(id, version, reason);
        return next("evidence.refused");
    }

    public String confirm() {
        examination.confirm(id, version);
        return next("evidence.confirmed");
    }

    public String overturn() {
        examination.overturn(id, version, reason);
        return next("evidence.overturned");
    }

    /** The next candidate's page opens at once: what was done says to whom. */
    private String next(String done) {
        messages.done(
                done,
                getItem().name(),
                texts.name("evidence.kind", getItem().evidence().claim().kind()));
        UUID next = examination.next();
        return next == null
                ? "/association/evidence?faces-redirect=true"
                : "/association/evidence-item?faces-redirect=true&id=" + next;
    }

    public EvidenceCase getItem() {
        if (item == null) {
            item = examination.get(id);
        }
        return item;
    }

    public boolean isPicture() {
        return getItem().evidence().type().isPicture();
    }

    public int getCorrectionDays() {
        return rules.correctionWorkingDays();
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
