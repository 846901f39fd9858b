package care.training.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One change in the history of a course or of one of its classes.
 *
 * @param classCode null where the course itself is meant
 * @param first whether it is where the history begins; {@code changes} is then empty
 * @param by who changed it; null where that is not told or not known
 * @param importId by which import; null where it was changed by hand or that is not told
 */
public record CourseChange(
        Instant at, String classCode, boolean first, List<FieldChange> changes, String by, UUID importId) {

    static CourseChange of(CatalogVersion before, CatalogVersion version) {
        List<FieldChange> changes = new ArrayList<>();
        if (before != null) {
            changes.addAll(FieldChange.between(before.facts(), version.facts()));
            if (before.isWithdrawn() != version.isWithdrawn()) {
                changes.add(new FieldChange(
                        FieldChange.WITHDRAWN,
                        before.isWithdrawn() ? before.code() : null,
                        version.isWithdrawn() ? version.code() : null));
            }
        }
        String by = version.changedByName().isBlank() ? null : version.changedByName();
        return new CourseChange(
                version.at(),
                version.classId() == null ? null : version.code(),
                before == null,
                changes,
                by,
                version.importId());
    }

    CourseChange withoutNames() {
        return new CourseChange(at, classCode, first, changes, null, null);
    }
}
