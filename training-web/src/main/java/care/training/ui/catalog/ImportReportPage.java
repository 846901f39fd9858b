package care.training.ui.catalog;

import care.training.catalog.imports.CatalogImports;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.RowReport;
import care.training.kernel.Page;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.ui.Csv;
import care.training.ui.Download;
import care.training.ui.Language;
import care.training.ui.TablePage;
import care.training.ui.Texts;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import did or would do, row by row; from the look at a file on to its import. */
@Named
@ViewScoped
public class ImportReportPage extends TablePage<RowReport> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CatalogImports imports;

    @Inject
    private transient CatalogWords words;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    private UUID id;
    private RowStatus status;
    private String format;
    private transient ImportReport report;

    @Override
    protected Page<RowReport> load(int page, int size, String sort) {
        return imports.rows(id, status, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("id", id);
        filters.put("status", status);
        return filters;
    }

    public ImportReport getReport() {
        if (report == null) {
            report = imports.get(id);
        }
        return report;
    }

    /** Imports the file that was looked at. */
    public String run() {
        return workplace.to("/import/report?id=" + imports.run(id).id());
    }

    /** Whether the import would change anything. */
    public boolean isImportable() {
        return getReport().isOnlyChecked()
                && !getReport().isRefused()
                && !getReport().isWithoutChange()
                && getReport().accepted() + getReport().count(RowStatus.WITHDRAWN) > 0;
    }

    /** What lines of the report came to, so far as any did. */
    public List<RowStatus> getStatuses() {
        return Arrays.stream(RowStatus.values())
                .filter(one -> getReport().count(one) > 0)
                .toList();
    }

    public int getLineCount() {
        return getReport().counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The rows that are shown as a file, to correct the catalog by. */
    public void export() {
        StringBuilder csv = Csv.begin(
                texts.get("imports.row"),
                texts.get("imports.course"),
                texts.get("imports.class"),
                texts.get("imports.result"),
                texts.get("imports.problem"),
                texts.get("imports.changes"));
        everyRow()
                .forEach(row -> csv.append(Csv.row(
                        row.row() == null ? "" : String.valueOf(row.row()),
                        empty(row.courseCode()),
                        empty(row.classCode()),
                        texts.name("imports.status", row.status()),
                        row.violations().stream().map(this::problem).collect(Collectors.joining("; ")),
                        row.changes().stream().map(words::change).collect(Collectors.joining("; ")))));
        download.csv(csv.toString(), texts.get("imports.report.title"));
    }

    private String problem(CellViolation violation) {
        String place = violation.cell() == null ? "" : violation.cell() + " ";
        return place + violation.field() + ": " + violation.message(language.getLocale());
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public RowStatus getStatus() {
        return status;
    }

    public void setStatus(RowStatus status) {
        this.status = status;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
