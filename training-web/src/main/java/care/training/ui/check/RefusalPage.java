package care.training.ui.check;

import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.check.person.RefusalNotice;
import care.training.check.person.RefusalReason;
import care.training.check.person.Refusals;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.ui.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The written notice that somebody is refused after a check: issued once, then printed in Chinese. */
@Named
@ViewScoped
public class RefusalPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checks checks;

    @Inject
    private transient Refusals refusals;

    @Inject
    private transient Organizations organizations;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Messages messages;

    private UUID id;
    private RefusalReason reason;
    private transient CheckView check;
    private transient Optional<RefusalNotice> notice;

    /** Problems: NOT_FOUND, also for an address that names no check. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getCheck();
    }

    public CheckView getCheck() {
        if (check == null) {
            check = checks.get(id);
        }
        return check;
    }

    /** Null while none was issued. */
    public RefusalNotice getNotice() {
        if (notice == null) {
            notice = refusals.of(id);
        }
        return notice.orElse(null);
    }

    public String issue() {
        refusals.issue(id, reason);
        messages.done("refusal.done");
        return "/employer/refusal?faces-redirect=true&id=" + id;
    }

    public List<RefusalReason> getReasons() {
        return RefusalReason.fitting(getCheck());
    }

    /** The employer's name in Chinese, or its credit code where the name is not on record. */
    public String getEmployer() {
        SocialCreditCode code = caller.requireOrganization();
        return organizations.recorded(code.value()).map(Organization::name).orElse(code.value());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public RefusalReason getReason() {
        return reason;
    }

    public void setReason(RefusalReason reason) {
        this.reason = reason;
    }
}
