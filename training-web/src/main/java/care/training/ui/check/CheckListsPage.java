package care.training.ui.check;

import care.training.check.CheckBasis;
import care.training.check.CheckPurpose;
import care.training.check.batch.CheckBatchView;
import care.training.check.batch.CheckBatches;
import care.training.check.batch.RowOutcome;
import care.training.check.intake.BatchDefaults;
import care.training.check.intake.ListIntake;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Map;

/** An employer hands in a list of people to be checked; the lists checked before. */
@Named
@ViewScoped
public class CheckListsPage extends TablePage<CheckBatchView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CheckBatches batches;

    @Inject
    private transient Language language;

    @Inject
    private transient Texts texts;

    private transient Part file;
    private CheckPurpose purpose = CheckPurpose.PRE_EMPLOYMENT;
    private CheckBasis legalBasis = CheckBasis.STATUTORY_DUTY;

    @Override
    protected Page<CheckBatchView> load(int page, int size, String sort) {
        return batches.mine(page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        return Map.of();
    }

    public String check() {
        if (file == null) {
            throw Problem.invalid("file", ProblemCode.REQUIRED);
        }
        CheckBatchView batch =
                batches.handIn(Upload.of(file).content(), new BatchDefaults(purpose, legalBasis), language.getLocale());
        return "/employer/check-list?faces-redirect=true&id=" + batch.id();
    }

    /** {@code no} where somebody is barred, {@code wait} where something is open, else {@code ok}. */
    public String kind(CheckBatchView batch) {
        if (batch.count(RowOutcome.BARRED) > 0) {
            return "no";
        }
        boolean clean = batch.count(RowOutcome.NO_RECORD) == batch.total();
        return clean ? "ok" : batch.finishedAt() == null ? "info" : "wait";
    }

    /** The gravest that was found, in words. */
    public String summary(CheckBatchView batch) {
        if (batch.count(RowOutcome.BARRED) > 0) {
            return texts.of("checklist.barred", batch.count(RowOutcome.BARRED));
        } else if (batch.finishedAt() == null) {
            return texts.of("checklist.running", batch.done(), batch.total());
        } else if (batch.count(RowOutcome.POSSIBLE_MATCH) > 0) {
            return texts.of("checklist.possible", batch.count(RowOutcome.POSSIBLE_MATCH));
        }
        long unchecked = batch.count(RowOutcome.INVALID) + batch.count(RowOutcome.COULD_NOT_CHECK);
        return unchecked > 0
                ? texts.of("checklist.unchecked", unchecked)
                : texts.of("checklist.clean", batch.count(RowOutcome.NO_RECORD));
    }

    public List<CheckPurpose> getPurposes() {
        return List.of(CheckPurpose.values());
    }

    public List<CheckBasis> getBases() {
        return List.of(CheckBasis.values());
    }

    public int getMostRows() {
        return ListIntake.MOST_ROWS;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public CheckPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(CheckPurpose purpose) {
        this.purpose = purpose;
    }

    public CheckBasis getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(CheckBasis legalBasis) {
        this.legalBasis = legalBasis;
    }
}
