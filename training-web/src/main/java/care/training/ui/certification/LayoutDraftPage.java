package care.training.ui.certification;

import care.training.certification.document.LayoutSheets;
import care.training.certification.layout.LayoutChangeView;
import care.training.certification.layout.LayoutChanges;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.ui.Language;
import care.training.ui.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.List;

/** An operator writes a layout of certificates, sees the specimen beside it, and proposes it. */
@Named
@RequestScoped
public class LayoutDraftPage {
    @Inject
    private LayoutChanges changes;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    private String text;
    private String reason;
    private LayoutSheets.Trial trial;

    /** @param place where it stands in the layout */
    public record Mistake(String place, String text) {}

    public String propose() {
        try {
            LayoutChangeView change = changes.propose(text, reason);
            messages.done("layout.proposed");
            return "/admin/layout-change?faces-redirect=true&id=" + change.id();
        } catch (Problem refused) {
            // what is wrong in the layout stands beside its picture; anything else is shown as everywhere
            if (refused.code() != ProblemCode.RULES_FLAWED) {
                throw refused;
            }
            return null;
        }
    }

    public List<Mistake> getMistakes() {
        return trial().flaws().stream().map(this::mistake).toList();
    }

    private Mistake mistake(Violation flaw) {
        return new Mistake(flaw.field().replaceFirst("^file(: )?", ""), flaw.message(language.getLocale()));
    }

    public boolean isDrawn() {
        return trial().picture() != null;
    }

    /** Of what is written now, as an address that holds the picture itself. */
    public String getPicture() {
        return isDrawn() ? "data:image/png;base64," + Base64.getEncoder().encodeToString(trial().picture()) : "";
    }

    private LayoutSheets.Trial trial() {
        if (trial == null) {
            trial = changes.trial(getText());
        }
        return trial;
    }

    public String getText() {
        if (text == null || text.isBlank()) {
            text = changes.current().text();
        }
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
