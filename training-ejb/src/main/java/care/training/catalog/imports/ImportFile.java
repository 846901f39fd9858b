package care.training.catalog.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A file that was looked at and waits for its import. */
@Entity
@Table(name = "catalog_import_file")
class ImportFile {
    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "content", updatable = false)
    private byte[] content;

    protected ImportFile() {}

    ImportFile(UUID importId, byte[] content) {
        this.importId = importId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
