package care.training.ui.standard;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Violation;
import care.training.standard.ChangeView;
import care.training.standard.StandardChanges;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.Upload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import java.util.List;

/** An operator hands in a rule file: a new edition, or another text of one that is there. */
@Named
@RequestScoped
public class StandardNewPage {
    @Inject
    private StandardChanges changes;

    @Inject
    private Download download;

    @Inject
    private Messages messages;

    @Inject
    private Language language;

    private Part file;
    private LocalDate effectiveFrom;
    private String reason;
    private List<Violation> wrong = List.of();

    /** @param place file and place in it */
    public record Mistake(String place, String text) {}

    public String propose() {
        byte[] content = file == null ? new byte[0] : Upload.of(file).content();
        try {
            ChangeView change = changes.propose(content, effectiveFrom, reason);
            messages.done("changes.proposed");
            return "/admin/standard-change?faces-redirect=true&id=" + change.id();
        } catch (Problem refused) {
            // what is wrong inside the file makes a table of this page; anything else is shown as everywhere
            if (refused.code() != ProblemCode.RULES_FLAWED) {
                throw refused;
            }
            wrong = refused.violations();
            return null;
        }
    }

    public boolean isRefused() {
        return !wrong.isEmpty();
    }

    public int getWrongCount() {
        return wrong.size();
    }

    public List<Mistake> getMistakes() {
        return wrong.stream()
                .map(flaw -> new Mistake(flaw.field(), flaw.message(language.getLocale())))
                .toList();
    }

    /** The files that hold now, to begin with. */
    public List<String> getFiles() {
        return changes.files();
    }

    public void send(String path) {
        download.rules(changes.file(path), path);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
