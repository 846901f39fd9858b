package care.training.ui.registry;

import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.registry.imports.ImportReport;
import care.training.registry.imports.OrganizationImports;
import care.training.registry.imports.RowReport;
import care.training.ui.Download;
import care.training.ui.Texts;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Upload of an office's table of organizations: first a look at what it would do, then the import, then its report. */
@Named
@ViewScoped
public class OrganizationsImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS_SHOWN = 20;

    @Inject
    private transient OrganizationImports imports;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    private transient Part file;
    private transient ImportReport report;
    private UUID made;
    private ImportMode mode = ImportMode.PARTIAL;
    private Upload upload;
    private boolean onlyErrors;
    private int page;

    /** Looks what the chosen file would do. */
    public void check() {
        Upload chosen = Upload.of(file);
        report = imports.preview(chosen.content(), chosen.name(), mode);
        upload = chosen;
        onlyErrors = report.rejected() > 0;
        page = 0;
    }

    public String run() {
        ImportReport done = imports.run(upload.content(), upload.name(), mode);
        return "/regulator/organizations-import?faces-redirect=true&report=" + done.id();
    }

    public String startAgain() {
        return "/regulator/organizations-import?faces-redirect=true";
    }

    public void template() {
        download.csv(
                new String(OrganizationImports.template(), StandardCharsets.UTF_8),
                texts.get("organizations.import.template.name"));
    }

    /** The report of an import that was made, or of what the chosen file would do; null before. */
    public ImportReport getReport() {
        if (report == null && made != null) {
            report = imports.get(made);
        } else if (report == null && upload != null) {
            report = imports.preview(upload.content(), upload.name(), mode);
        }
        return report;
    }

    public boolean isChecked() {
        return made == null && upload != null;
    }

    public boolean isDone() {
        return made != null;
    }

    public boolean isImportable() {
        return getReport().accepted() > 0 && !getReport().isWithoutChange();
    }

    public List<ImportReport> getRecent() {
        return imports.recent();
    }

    public List<RowReport> getRows() {
        return shown().stream().skip((long) page * ROWS_SHOWN).limit(ROWS_SHOWN).toList();
    }

    public String getExtent() {
        int first = page * ROWS_SHOWN;
        return shown().isEmpty()
                ? ""
                : texts.of("frame.extent", first + 1, first + getRows().size(), shown().size());
    }

    public boolean isWithPrevious() {
        return page > 0;
    }

    public boolean isWithNext() {
        return (page + 1) * ROWS_SHOWN < shown().size();
    }

    public void turn(int pages) {
        page = Math.max(0, page + pages);
    }

    public void showErrors(boolean only) {
        onlyErrors = only;
        page = 0;
    }

    private List<RowReport> shown() {
        return getReport().rows().stream()
                .filter(row -> !onlyErrors || row.status() == RowStatus.REJECTED)
                .toList();
    }

    public long count(String status) {
        return getReport().count(RowStatus.valueOf(status));
    }

    public boolean isOnlyErrors() {
        return onlyErrors;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }

    public Upload getUpload() {
        return upload;
    }

    public UUID getMade() {
        return made;
    }

    public void setMade(UUID made) {
        this.made = made;
    }
}
