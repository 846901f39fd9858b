package care.training.ui.ban;

import care.training.ban.BanState;
import care.training.ban.BanView;
import care.training.ban.Bans;
import care.training.ui.Messages;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** One entry of the register of bans: what was decided, who did what to it, and what the official may do now. */
@Named
@RequestScoped
public class BanPage {
    @Inject
    private Bans bans;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    private UUID id;
    private String reason;
    private BanView ban;

    /** Problems: NOT_FOUND. */
    public BanView getBan() {
        if (ban == null) {
            ban = bans.get(id);
        }
        return ban;
    }

    public String approve() {
        bans.approve(id);
        return done("regulator.ban.approved");
    }

    public String object() {
        bans.object(id);
        return done("regulator.ban.objected");
    }

    public String voidBan() {
        boolean atOnce = getBan().state() == BanState.PROPOSED;
        bans.voidBan(id, reason);
        return done(atOnce ? "regulator.ban.turned-down" : "regulator.ban.voiding-asked");
    }

    public String approveVoiding() {
        bans.approveVoiding(id);
        return done("regulator.ban.voided");
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
        return isInForceOrEnded();
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
        return texts.of("regulator.ban.named", getBan().subject().name(), getBan().documentNumber());
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
