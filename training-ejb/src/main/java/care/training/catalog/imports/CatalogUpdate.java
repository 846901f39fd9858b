package care.training.catalog.imports;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the good rows of a file change in the courses and classes that a provider already has. */
final class CatalogUpdate {
    private final SocialCreditCode provider;
    private final Instant at;
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, ClassOffering> classes = new HashMap<>();
    private final Set<String> changedCourses = new HashSet<>();
    private final List<Course> newCourses = new ArrayList<>();
    private final List<ClassOffering> newClasses = new ArrayList<>();

    /** @param courses those of the provider that the file may name, and {@code classes} theirs */
    CatalogUpdate(
            SocialCreditCode provider, Instant at, Collection<Course> courses, Collection<ClassOffering> classes) {
        this.provider = provider;
        this.at = at;
        courses.forEach(course -> this.courses.put(course.code(), course));
        classes.forEach(offered -> this.classes.put(offered.courseId() + " " + offered.code(), offered));
    }

    /** Changes nothing in strict mode unless every row is good. */
    List<RowReport> apply(List<CatalogRow> rows, ImportMode mode) {
        boolean held = mode == ImportMode.STRICT && rows.stream().anyMatch(row -> rejection(row) != null);
        return rows.stream()
                .map(row -> {
                    RowReport rejected = rejection(row);
                    if (rejected != null) {
                        return rejected;
                    }
                    return row.report(held ? RowStatus.HELD_BACK : apply(row));
                })
                .toList();
    }

    List<Course> newCourses() {
        return newCourses;
    }

    List<ClassOffering> newClasses() {
        return newClasses;
    }

    private RowReport rejection(CatalogRow row) {
        if (!row.isGood()) {
            return row.report(RowStatus.REJECTED);
        }
        Course course = courses.get(row.courseCode());
        ClassOffering known = course == null ? null : classes.get(course.id() + " " + row.classCode());
        return known == null || known.canHaveSeats(row.offered().seats())
                ? null
                : row.withTooFewSeats(known.seatsTaken());
    }

    private RowStatus apply(CatalogRow row) {
        Course course = courses.get(row.courseCode());
        if (course == null) {
            course = new Course(provider, row.course(), at);
            courses.put(row.courseCode(), course);
            newCourses.add(course);
        } else if (course.describe(row.course(), at)) {
            changedCourses.add(row.courseCode());
        }
        String key = course.id() + " " + row.classCode();
        ClassOffering known = classes.get(key);
        if (known == null) {
            ClassOffering fresh = new ClassOffering(course, row.offered());
            classes.put(key, fresh);
            newClasses.add(fresh);
            return RowStatus.CREATED;
        }
        boolean changed = known.describe(row.offered());
        return changed || changedCourses.contains(row.courseCode()) ? RowStatus.UPDATED : RowStatus.UNCHANGED;
    }
}
