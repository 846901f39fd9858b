package care.training.catalog.imports;

import care.training.catalog.FieldChange;
import care.training.kernel.Json;
import care.training.kernel.spreadsheet.CellViolation;
import care.training.kernel.spreadsheet.RowStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One line of an import's report. */
@Entity
@Table(name = "catalog_import_row")
@IdClass(ImportedRow.Key.class)
class ImportedRow {
    @Id
    @Column(name = "import_id")
    private UUID importId;

    @Id
    @Column(name = "position")
    private int position;

    @Column(name = "row_number")
    private Integer rowNumber;

    @Column(name = "course_code")
    private String courseCode;

    @Column(name = "class_code")
    private String classCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private RowStatus status;

    @Column(name = "violations")
    @ColumnTransformer(write = "?::jsonb")
    private String violations;

    @Column(name = "changes")
    @ColumnTransformer(write = "?::jsonb")
    private String changes;

    /** The import and the line's place in its report. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID importId;
        private int position;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.position == position && key.importId.equals(importId);
        }

        @Override
        public int hashCode() {
            return 31 * importId.hashCode() + position;
        }
    }

    protected ImportedRow() {}

    ImportedRow(UUID importId, int position, RowReport row) {
        this.importId = importId;
        this.position = position;
        this.rowNumber = row.row();
        this.courseCode = row.courseCode();
        this.classCode = row.classCode();
        this.status = row.status();
        this.violations = Json.write(row.violations());
        this.changes = Json.write(row.changes());
    }

    RowReport report() {
        return new RowReport(
                rowNumber,
                courseCode,
                classCode,
                status,
                List.of(Json.read(violations, CellViolation[].class)),
                List.of(Json.read(changes, FieldChange[].class)));
    }
}
