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
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an import did, row by row. */
@Named
@RequestScoped
public class ImportReportPage extends TablePage<RowReport> {
    private static final long serialVersionUID = 1L;
    private static final String ERRORS = "errors";

    @Inject
    private transient CatalogImports imports;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Language language;

    private UUID id;
    private String only;
    private String format;
    private transient ImportReport report;

    @Override
    protected Page<RowReport> load(int page, int size, String sort) {
        List<RowReport> shown = shown();
        return new Page<>(
                shown.stream().skip(Page.first(page, size)).limit(size).toList(), shown.size());
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("id", id);
        filters.put("only", only);
        return filters;
    }

    public ImportReport getReport() {
        if (report == null) {
            report = imports.get(id);
        }
        return report;
    }

    /** The rows that are shown as a file, to correct the catalog by. */
    public void export() {
        StringBuilder csv = new StringBuilder("\uFEFF");
        csv.append(Csv.row(
                texts.get("imports.row"),
                texts.get("imports.course"),
                texts.get("imports.class"),
                texts.get("imports.result"),
                texts.get("imports.problem")));
        shown().forEach(row -> csv.append(Csv.row(
                String.valueOf(row.row()),
                empty(row.courseCode()),
                empty(row.classCode()),
                texts.name("imports.status", row.status()),
                row.violations().stream().map(this::words).collect(Collectors.joining("; ")))));
        download.csv(csv.toString(), texts.get("imports.report.title"));
    }

    private String words(CellViolation violation) {
        String place = violation.cell() == null ? "" : violation.cell() + " ";
        return place + violation.field() + ": " + violation.message(language.getLocale());
    }

    private List<RowReport> shown() {
        return getReport().rows().stream()
                .filter(row -> !isOnlyErrors() || row.status() == RowStatus.REJECTED)
                .toList();
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    public boolean isOnlyErrors() {
        return ERRORS.equals(only);
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }
}
