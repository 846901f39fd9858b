package care.training.ui.certification;

import care.training.certification.IssuingRules;
import care.training.certification.upload.AnswerReport;
import care.training.certification.upload.UploadView;
import care.training.certification.upload.Uploads;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.TablePage;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files for the national site: made, handed in there, answered, and what was refused sent again. */
@Named
@ViewScoped
public class UploadsPage extends TablePage<UploadView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Uploads uploads;

    @Inject
    private transient IssuingRules rules;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Language language;

    private UUID answered;
    private transient Part file;
    private transient AnswerReport report;

    @Override
    protected Page<UploadView> load(int page, int size, String sort) {
        return uploads.mine(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    public String make() {
        UploadView made = uploads.make();
        messages.done("uploads.made", made.total());
        return "/association/uploads?faces-redirect=true";
    }

    /** Takes in the answer of the site; what could not be read is told row by row. */
    public void answer() {
        if (file == null) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        report = uploads.answer(answered, Upload.of(file).content());
        reload();
        messages.done("uploads.answered", report.taken());
    }

    public long getToSend() {
        return uploads.toSend();
    }

    public int getWorkingDays() {
        return rules.nationalSiteWorkingDays();
    }

    /** Files whose answers are still to come, of those shown. */
    public List<UploadView> getWaiting() {
        return getRows().stream().filter(upload -> upload.waiting() > 0).toList();
    }

    public List<AnswerReport.Row> getBad() {
        return report == null ? List.of() : report.bad();
    }

    public String reason(AnswerReport.Row row) {
        return row.message(language.getLocale());
    }

    public UUID getAnswered() {
        return answered;
    }

    public void setAnswered(UUID answered) {
        this.answered = answered;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
