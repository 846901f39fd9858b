package care.training.ui.learning;

import care.training.catalog.Classes;
import care.training.catalog.OfferedClass;
import care.training.learning.AttendanceImports;
import care.training.learning.AttendanceReport;
import care.training.ui.Download;
import care.training.ui.Texts;
import care.training.ui.Upload;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;

/** Upload of a class's attendance, day by day, as a spreadsheet. */
@Named
@ViewScoped
public class AttendanceUploadPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttendanceImports imports;

    @Inject
    private transient Classes classes;

    @Inject
    private transient Download download;

    @Inject
    private transient Texts texts;

    private UUID id;
    private transient Part file;
    private boolean correcting;
    private transient AttendanceReport report;

    public void upload() {
        Upload chosen = Upload.of(file);
        report = imports.run(id, chosen.content(), correcting);
    }

    public void template() {
        download.csv(
                imports.template(id),
                texts.get("classes.upload.name") + " " + getOffered().code());
    }

    public OfferedClass getOffered() {
        return classes.mine(id);
    }

    public String getTitle(Locale language) {
        OfferedClass offered = getOffered();
        return offered.title(language) + " · " + offered.code();
    }

    public AttendanceReport getReport() {
        return report;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public void setCorrecting(boolean correcting) {
        this.correcting = correcting;
    }
}
