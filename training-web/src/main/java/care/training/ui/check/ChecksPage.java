package care.training.ui.check;

import care.training.check.CheckFilter;
import care.training.check.CheckOutcome;
import care.training.check.CheckPurpose;
import care.training.check.CheckView;
import care.training.check.Checks;
import care.training.kernel.Page;
import care.training.ui.Csv;
import care.training.ui.Dates;
import care.training.ui.Download;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The checks an employer has made. */
@Named
@RequestScoped
public class ChecksPage extends TablePage<CheckView> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checks checks;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Download download;

    private CheckOutcome outcome;
    private CheckPurpose purpose;
    private LocalDate due;

    @Override
    protected Page<CheckView> load(int page, int size, String sort) {
        return checks.mine(new CheckFilter(outcome, purpose, due), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("outcome", outcome);
        filters.put("purpose", purpose);
        filters.put("due", due);
        return filters;
    }

    public List<CheckPurpose> getPurposes() {
        return List.of(CheckPurpose.values());
    }

    public void export() {
        StringBuilder file = Csv.begin(
                texts.get("employer.name"),
                texts.get("registry.document"),
                texts.get("registry.number"),
                texts.get("employer.purpose"),
                texts.get("employer.outcome"),
                texts.get("employer.case"),
                texts.get("cases.standing"),
                texts.get("employer.checked"),
                texts.get("employer.due"),
                texts.get("employer.id"));
        everyRow().forEach(check -> file.append(row(check)));
        download.csv(file.toString(), texts.get("employer.checks.title"));
    }

    private String row(CheckView check) {
        return Csv.row(
                check.subject().name(),
                texts.name("registry.document", check.subject().documentType()),
                check.subject().documentNumber(),
                texts.name("employer.purpose", check.purpose()),
                texts.name("employer.outcome", check.outcome()),
                Objects.requireNonNullElse(check.caseNumber(), ""),
                since(check),
                dates.time(check.checkedAt()),
                dates.day(check.reviewDueOn()),
                check.id().toString());
    }

    /** What became of it since. */
    private String since(CheckView check) {
        if (Boolean.FALSE.equals(check.stillBarred())) {
            return texts.get("employer.barred.no-more");
        }
        return check.resolution() == null
                ? ""
                : texts.name("cases.standing", check.resolution().state());
    }

    public CheckOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(CheckOutcome outcome) {
        this.outcome = outcome;
    }

    public CheckPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(CheckPurpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
