package care.training.registry.imports;

import care.training.kernel.Json;
import care.training.kernel.spreadsheet.ImportMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An import that was made, with its report; never changed afterwards. */
@Entity
@Table(name = "organization_import")
class OrganizationImport {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "imported_by", updatable = false)
    private String importedBy;

    @Column(name = "imported_at", updatable = false)
    private Instant importedAt;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode", updatable = false)
    private ImportMode mode;

    @Column(name = "accepted", updatable = false)
    private int accepted;

    @Column(name = "rejected", updatable = false)
    private int rejected;

    @Column(name = "report", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private String report;

    protected OrganizationImport() {}

    OrganizationImport(String importedBy, ImportReport report) {
        this.id = report.id();
        this.importedBy = importedBy;
        this.importedAt = report.importedAt();
        this.fileName = report.fileName();
        this.mode = report.mode();
        this.accepted = report.accepted();
        this.rejected = report.rejected();
        this.report = Json.write(report.rows());
    }

    ImportReport report() {
        List<RowReport> rows = List.of(Json.read(report, RowReport[].class));
        return new ImportReport(id, mode, fileName, importedAt, accepted, rejected, rows);
    }

    /** The same without its rows, for a list. */
    ImportReport summary() {
        return new ImportReport(id, mode, fileName, importedAt, accepted, rejected, List.of());
    }
}
