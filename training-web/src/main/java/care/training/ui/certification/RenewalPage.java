package care.training.ui.certification;

import care.training.certification.validity.renewal.RenewalCase;
import care.training.certification.validity.renewal.RenewalDesk;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Somebody of the association looks at what shows a renewal exam, and decides. */
@Named
@ViewScoped
public class RenewalPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String NEXT = "/association/renewals?faces-redirect=true";

    @Inject
    private transient RenewalDesk desk;

    @Inject
    private transient Messages messages;

    private UUID id;
    private String reason;
    private transient RenewalCase item;

    /** Problems: NOT_FOUND. */
    public void open() {
        getItem();
    }

    public String grant() {
        messages.done("validity.renewal.granted", desk.grant(id).name());
        return NEXT;
    }

    public String refuse() {
        messages.done("validity.renewal.refused", desk.refuse(id, reason).name());
        return NEXT;
    }

    public RenewalCase getItem() {
        if (item == null) {
            item = desk.get(id);
        }
        return item;
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
