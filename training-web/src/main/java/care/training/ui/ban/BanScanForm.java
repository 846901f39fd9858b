package care.training.ui.ban;

import care.training.ban.scan.DecisionScans;
import care.training.ban.scan.ScanView;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.standard.evidence.EvidenceRules;
import care.training.ui.Messages;
import care.training.ui.Upload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.UUID;

/** The files of a decision on its entry's page. */
@Named
@RequestScoped
public class BanScanForm {
    @Inject
    private DecisionScans scans;

    @Inject
    private EvidenceRules rules;

    @Inject
    private Messages messages;

    private Part file;

    public String keep(UUID banId) {
        if (file == null || file.getSize() == 0) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        rules.requireSize(file.getSize());
        Upload upload = Upload.of(file);
        scans.keep(banId, upload.content(), upload.name());
        messages.done("bans.scan.kept");
        return "/regulator/ban?faces-redirect=true&id=" + banId;
    }

    public List<ScanView> of(UUID banId) {
        return scans.list(banId);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
