package care.training.ui.check;

import care.training.check.batch.CheckBatchView;
import care.training.check.batch.CheckBatches;
import care.training.check.batch.RowOutcome;
import care.training.kernel.Page;
import care.training.ui.Dates;
import care.training.ui.Language;
import care.training.ui.Messages;
import care.training.ui.OneListPage;
import care.training.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far a list is and what was answered, row by row; it goes on whether anybody looks or not. */
@Named
@ViewScoped
public class CheckListPage extends OneListPage<CheckBatchView, CheckBatchView.Row> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CheckBatches batches;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Language language;

    private RowOutcome outcome;
    private transient CheckBatchView whole;

    @Override
    protected CheckBatchView read(UUID id, int page, int size) {
        return batches.get(id, outcome, page, size);
    }

    @Override
    protected Page<CheckBatchView.Row> rows(CheckBatchView batch) {
        return new Page<>(batch.rows(), batch.found());
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("id", getId());
        filters.put("outcome", outcome);
        return filters;
    }

    /** Looks again how far it is. */
    public void look() {
        forget();
        reload();
    }

    public CheckBatchView getBatch() {
        return getList();
    }

    /** Every row, for print. */
    public CheckBatchView getWhole() {
        if (whole == null) {
            whole = batches.whole(known());
        }
        return whole;
    }

    public String again() {
        batches.again(known());
        messages.done("checklist.again.done");
        return "/employer/check-list?faces-redirect=true&id=" + getId();
    }

    public boolean isRunning() {
        return getBatch().finishedAt() == null;
    }

    public long getUnchecked() {
        return getBatch().count(RowOutcome.COULD_NOT_CHECK);
    }

    public String kind(RowOutcome of) {
        return switch (of) {
            case NO_RECORD -> "ok";
            case BARRED -> "no";
            case POSSIBLE_MATCH, INVALID, COULD_NOT_CHECK -> "wait";
            case WAITING -> "empty";
        };
    }

    /** What a row tells besides its outcome. */
    public String detail(CheckBatchView.Row row) {
        if (row.check() == null) {
            return row.reason(language.getLocale());
        }
        if (row.check().caseNumber() != null) {
            return texts.of("checklist.case", row.check().caseNumber());
        }
        String identity = texts.name("employer.identity", row.check().identity());
        return row.outcome() == RowOutcome.BARRED
                ? identity
                : identity + " · "
                        + texts.of("checklist.due", dates.day(row.check().reviewDueOn()));
    }

    public List<RowOutcome> getOutcomes() {
        return List.of(RowOutcome.values());
    }

    public RowOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(RowOutcome outcome) {
        this.outcome = outcome;
    }
}
