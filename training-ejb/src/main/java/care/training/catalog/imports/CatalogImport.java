package care.training.catalog.imports;

import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An import that was made, or a file that was looked at and waits for it. */
@Entity
@Table(name = "catalog_import")
class CatalogImport {
    private static final int LONGEST_NAME = 200;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "provider", updatable = false)
    private String provider;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode", updatable = false)
    private ImportMode mode;

    @Column(name = "complete", updatable = false)
    private boolean complete;

    @Column(name = "json", updatable = false)
    private boolean json;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ImportState state;

    @Column(name = "accepted")
    private int accepted;

    @Column(name = "rejected")
    private int rejected;

    protected CatalogImport() {}

    CatalogImport(String provider, ImportOrder order) {
        String name = order.fileName() == null || order.fileName().isBlank()
                ? order.json() ? "JSON" : "?"
                : order.fileName().strip();
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.mode = order.mode();
        this.complete = order.complete();
        this.json = order.json();
    }

    void came(ImportState now, Map<RowStatus, Integer> counts, String by, Instant at) {
        accepted = counts.entrySet().stream()
                .filter(count -> count.getKey().isAccepted())
                .mapToInt(Map.Entry::getValue)
                .sum();
        rejected = counts.getOrDefault(RowStatus.REJECTED, 0);
        importedBy = by;
        importedAt = at;
        state = now;
    }

    /** What was asked for when the file was looked at. */
    ImportOrder order(byte[] content) {
        return new ImportOrder(content, json, fileName, mode, complete);
    }

    UUID id() {
        return id;
    }

    String provider() {
        return provider;
    }

    ImportMode mode() {
        return mode;
    }

    ImportReport report(Map<RowStatus, Integer> counts) {
        return new ImportReport(id, state, mode, complete, fileName, importedAt, accepted, rejected, counts);
    }

    ImportSummary summary() {
        return new ImportSummary(id, mode, fileName, importedAt, accepted, rejected);
    }
}
