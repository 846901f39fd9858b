package care.training.ui.learning;

import care.training.learning.presence.SignedIn;
import care.training.learning.presence.SigningIn;
import care.training.ui.Dates;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** A caregiver signs in to a lesson by the code on the screen; a QR code brings her here with the code filled in. */
@Named
@RequestScoped
public class AttendPage {
    @Inject
    private SigningIn signingIn;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    private String code;
    private UUID done;

    public String signIn() {
        SignedIn signed = signingIn.signIn(code);
        if (signed.hours().signum() > 0) {
            messages.done(
                    "presence.attend.done",
                    dates.day(signed.on()),
                    signed.hours().stripTrailingZeros().toPlainString());
        } else {
            messages.done("presence.attend.full", dates.day(signed.on()));
        }
        return "/me/attend?class=" + signed.classId() + "&faces-redirect=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The class she has just signed in to; null before. */
    public UUID getDone() {
        return done;
    }

    public void setDone(UUID done) {
        this.done = done;
    }
}
