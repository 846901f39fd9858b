package care.training.ui.ban;

import care.training.ban.AmendmentState;
import care.training.ban.AmendmentView;
import care.training.ban.BanAmendments;
import care.training.ban.BanState;
import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.ban.DirectManager;
import care.training.ban.DirectManagers;
import care.training.ban.Objections;
import care.training.ban.VoidingReason;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Messages;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One entry of the register of bans: what was decided, who did what to it, and what the official may do now. */
@Named
@ViewScoped
public class BanPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Bans bans;

    @Inject
    private transient Objections objections;

    @Inject
    private transient BanAmendments amendments;

    @Inject
    private transient DirectManagers directManagers;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    private UUID id;
    private VoidingReason reason;
    private String documentNumber;
    /** As it stands; read anew after every action, also one that was refused. */
    private transient BanView ban;

    private transient List<DirectManager> managers;

    /** Problems: NOT_FOUND, also for an address that names no entry. */
    public void open() {
        if (id == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        getBan();
    }

    public BanView getBan() {
        if (ban == null) {
            ban = bans.get(id);
        }
        return ban;
    }

    public String approve() {
        ban = null;
        bans.approve(id);
        return done("regulator.ban.approved");
    }

    public String object() {
        ban = null;
        objections.file(id);
        return done("regulator.ban.objected");
    }

    public String voidBan() {
        boolean atOnce = getBan().state() == BanState.PROPOSED;
        ban = null;
        bans.voidBan(id, reason, documentNumber);
        return done(atOnce ? "regulator.ban.turned-down" : "regulator.ban.voiding-asked");
    }

    public String approveVoiding() {
        ban = null;
        bans.approveVoiding(id);
        return done("regulator.ban.voided");
    }

    public String refuseVoiding() {
        ban = null;
        bans.refuseVoiding(id);
        return done("regulator.ban.voiding-refused");
    }

    public String confirmChange() {
        int number = getOpenChange().number();
        ban = null;
        amendments.confirm(id, number);
        return done("bans.change.confirmed");
    }

    public String turnDownChange() {
        int number = getOpenChange().number();
        ban = null;
        amendments.turnDown(id, number);
        return done("bans.change.turned-down");
    }

    /** Who was filed as the perpetrator's direct manager at the time of the act. */
    public List<DirectManager> getManagers() {
        if (managers == null) {
            managers = directManagers.of(id);
        }
        return managers;
    }

    /** The change that waits for another official, or null. */
    public AmendmentView getOpenChange() {
        return getBan().changes().stream()
                .filter(change -> change.state() == AmendmentState.PROPOSED)
                .findFirst()
                .orElse(null);
    }

    /** Changes that were decided on, confirmed or turned down. */
    public List<AmendmentView> getDecidedChanges() {
        return getBan().changes().stream()
                .filter(change -> change.state() != AmendmentState.PROPOSED)
                .toList();
    }

    public boolean isChangeable() {
        return getBan().state() == BanState.IN_FORCE && getOpenChange() == null;
    }

    public boolean isChangeOpen() {
        return getBan().state() == BanState.IN_FORCE && getOpenChange() != null;
    }

    /** An objection waits for its answer. */
    public boolean isAnswerable() {
        return isInForceOrEnded()
                && getBan().objection() != null
                && getBan().objection().isOpen();
    }

    /** An objection was upheld, and nobody has proposed yet what follows from it. */
    public boolean isToFollow() {
        return getBan().state() == BanState.IN_FORCE
                && getBan().objection() != null
                && !getBan().objection().isOpen()
                && getBan().objection().answer().outcome().asksForChange()
                && getBan().voiding() == null
                && getBan().changes().stream()
                        .noneMatch(change -> change.state() != AmendmentState.TURNED_DOWN
                                && !change.proposedAt()
                                        .isBefore(getBan().objection().filedAt()));
    }

    private String done(String key) {
        messages.done(key);
        return "/regulator/ban?faces-redirect=true&id=" + id;
    }

    public boolean isApprovable() {
        return getBan().state() == BanState.PROPOSED && !getBan().proposedByMe();
    }

    /** The caller entered it, so another must approve it. */
    public boolean isWaitingForAnother() {
        return getBan().state() == BanState.PROPOSED && getBan().proposedByMe();
    }

    private boolean isInForceOrEnded() {
        return getBan().state() == BanState.IN_FORCE || getBan().state() == BanState.ENDED;
    }

    public boolean isObjectable() {
        return isInForceOrEnded() && !isAnswerable();
    }

    public boolean isVoidable() {
        return getBan().state() != BanState.VOIDED && getBan().voiding() == null;
    }

    public boolean isVoidingOpen() {
        return isInForceOrEnded() && getBan().voiding() != null;
    }

    public boolean isVoidingMine() {
        return isVoidingOpen() && getBan().voiding().askedByMe();
    }

    public boolean isVoidingConfirmable() {
        return isVoidingOpen() && !getBan().voiding().askedByMe();
    }

    /** Whom and which decision a button is about, for the words of its confirmation. */
    public String getNamed() {
        return getBan().documentNumber() == null
                ? getBan().subject().name()
                : texts.of("regulator.ban.named", getBan().subject().name(), getBan().documentNumber());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    /** An objection is a reason only where there is one. */
    public List<VoidingReason> getVoidingReasons() {
        return Arrays.stream(VoidingReason.values())
                .filter(possible -> possible != VoidingReason.OBJECTION_UPHELD || getBan().objection() != null)
                .toList();
    }

    public VoidingReason getReason() {
        return reason;
    }

    public void setReason(VoidingReason reason) {
        this.reason = reason;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
    }
}
