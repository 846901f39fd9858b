package care.training.ui.catalog;

import care.training.catalog.imports.CatalogImports;
import care.training.catalog.imports.CatalogTemplate;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.ImportSummary;
import care.training.catalog.imports.RowReport;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.ui.Download;
import care.training.ui.Texts;
import care.training.ui.Upload;
import care.training.ui.Workplace;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Upload of a catalog: first a look at what it would do, then the import. */
@Named
@ViewScoped
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS_SHOWN = 20;

    @Inject
    private transient CatalogImports imports;

    @Inject
    private transient Workplace workplace;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    private transient Part file;
    private transient ImportReport preview;
    private ImportMode mode = ImportMode.PARTIAL;
    private Upload upload;
    private boolean onlyErrors;
    private int page;

    /** Looks what the chosen file would do. */
    public void check() {
        Upload chosen = Upload.of(file);
        preview = imports.preview(chosen.content(), chosen.name(), mode);
        upload = chosen;
        onlyErrors = preview.rejected() > 0;
        page = 0;
    }

    public String run() {
        ImportReport report = imports.run(upload.content(), upload.name(), mode);
        return workplace.to("/import/report?id=" + report.id());
    }

    public String startAgain() {
        return workplace.to("/import");
    }

    public void template() {
        download.csv(new String(CatalogTemplate.csv(), StandardCharsets.UTF_8), texts.get("imports.template.name"));
    }

    public boolean isChecked() {
        return upload != null;
    }

    /** Looked at anew where the server put the page away in between. */
    public ImportReport getPreview() {
        if (preview == null && upload != null) {
            preview = imports.preview(upload.content(), upload.name(), mode);
        }
        return preview;
    }

    public boolean isImportable() {
        return getPreview().accepted() > 0 && !getPreview().isWithoutChange();
    }

    public List<ImportSummary> getRecent() {
        return imports.recent();
    }

    public List<RowReport> getRows() {
        return shown().stream().skip((long) page * ROWS_SHOWN).limit(ROWS_SHOWN).toList();
    }

    public String getExtent() {
        int first = page * ROWS_SHOWN;
        return texts.of("frame.extent", first + 1, first + getRows().size(), shown().size());
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
        return getPreview().rows().stream()
                .filter(row -> !onlyErrors || row.status() == RowStatus.REJECTED)
                .toList();
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
}
