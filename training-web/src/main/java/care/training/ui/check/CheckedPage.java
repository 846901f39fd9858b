package care.training.ui.check;

import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Download;
import care.training.ui.Language;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The answer to one check, as it was given; printed, it shows an inspector that the duty to check was met. */
@Named
@ViewScoped
public class CheckedPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checks checks;

    @Inject
    private transient Download download;

    @Inject
    private transient Language language;

    private UUID id;
    private transient CheckView check;

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

    /** {@code ok}, {@code wait} or {@code no}: the look of the outcome, and of what bars no more. */
    public String getKind() {
        return isOver() ? "wait" : Outcomes.kind(getCheck().outcome());
    }

    /** Somebody was barred then, and is no more by what the answer rests on: what it asks for is not to be done. */
    public boolean isOver() {
        return Boolean.FALSE.equals(getCheck().stillBarred());
    }

    public String getCaveat() {
        return getCheck().outcome().caveat(language.getLocale(), getCheck().caseNumber());
    }

    /** The answer as it was signed, for systems that verify it. */
    public void receipt() {
        download.receipt(checks.receipt(id), "check-" + id);
    }

    /** The same with what proves its place in the log. */
    public void provedReceipt() {
        download.json(checks.provedReceipt(id).getBytes(StandardCharsets.UTF_8), "check-" + id);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
