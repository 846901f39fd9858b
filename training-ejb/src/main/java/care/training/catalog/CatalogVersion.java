package care.training.catalog;

import care.training.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What was said of a course or of one of its classes from a moment on; never changed afterwards. */
@Entity
@Table(name = "catalog_version")
class CatalogVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_version_id")
    @SequenceGenerator(name = "catalog_version_id", sequenceName = "catalog_version_id", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "class_id", updatable = false)
    private UUID classId;

    @Column(name = "code", updatable = false)
    private String code;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(name = "changed_by", updatable = false)
    private String changedBy;

    @Column(name = "changed_by_name", updatable = false)
    private String changedByName;

    @Column(name = "import_id", updatable = false)
    private UUID importId;

    @Column(name = "withdrawn", updatable = false)
    private boolean withdrawn;

    @Column(name = "facts", updatable = false)
    @ColumnTransformer(write = "?::json")
    private String facts;

    protected CatalogVersion() {}

    private CatalogVersion(UUID courseId, UUID classId, String code, Change change, boolean withdrawn, String facts) {
        this.courseId = courseId;
        this.classId = classId;
        this.code = code;
        this.at = change.at();
        this.changedBy = change.by();
        this.changedByName = change.byName();
        this.importId = change.importId();
        this.withdrawn = withdrawn;
        this.facts = facts;
    }

    static CatalogVersion of(Course course, Change change) {
        String facts = Json.write(course.data().facts());
        return new CatalogVersion(course.id(), null, course.code(), change, course.isWithdrawn(), facts);
    }

    static CatalogVersion of(ClassOffering offered, Change change) {
        String facts = Json.write(offered.data().facts());
        return new CatalogVersion(
                offered.courseId(), offered.id(), offered.code(), change, offered.isWithdrawn(), facts);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> facts() {
        return new LinkedHashMap<>(Json.read(facts, Map.class));
    }

    UUID classId() {
        return classId;
    }

    String code() {
        return code;
    }

    Instant at() {
        return at;
    }

    String changedByName() {
        return changedByName;
    }

    UUID importId() {
        return importId;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }
}
