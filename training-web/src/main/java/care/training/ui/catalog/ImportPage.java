package care.training.ui.catalog;

import care.training.catalog.imports.CatalogImports;
import care.training.catalog.imports.CatalogTemplate;
import care.training.catalog.imports.ImportOrder;
import care.training.catalog.imports.ImportReport;
import care.training.catalog.imports.ImportSummary;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.ui.Download;
import care.training.ui.Texts;
import care.training.ui.Upload;
import care.training.ui.Workplace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Upload of a catalog: it is looked at first, and the report of the look leads on to the import. */
@Named
@RequestScoped
public class ImportPage {
    @Inject
    private CatalogImports imports;

    @Inject
    private CatalogTemplate template;

    @Inject
    private Workplace workplace;

    @Inject
    private Download download;

    @Inject
    private Texts texts;

    private Part file;
    private ImportMode mode = ImportMode.PARTIAL;
    private boolean complete;

    /** Looks what the chosen file would do. */
    public String check() {
        Upload chosen = Upload.of(file);
        ImportReport report = imports.check(new ImportOrder(chosen.content(), false, chosen.name(), mode, complete));
        return workplace.to("/import/report?id=" + report.id());
    }

    public void csv() {
        download.csv(new String(template.csv(), StandardCharsets.UTF_8), texts.get("imports.template.name"));
    }

    public void xlsx() {
        download.workbook(template.xlsx(), texts.get("imports.template.name"));
    }

    public void json() {
        download.json(template.json(), texts.get("imports.template.name"));
    }

    public List<ImportSummary> getRecent() {
        return imports.recent();
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

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }
}
