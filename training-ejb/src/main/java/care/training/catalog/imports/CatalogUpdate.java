package care.training.catalog.imports;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.catalog.CourseData;
import care.training.catalog.FieldChange;
import care.training.catalog.Program;
import care.training.catalog.ProgramData;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.RowStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the good rows of a file change in what a provider already has: chunk by chunk, each with the courses and classes
 * that its rows may name. Where it only looks, nothing that is known is touched.
 */
final class CatalogUpdate {
    private final SocialCreditCode provider;
    private final Instant at;
    private final boolean writes;
    private final Set<String> changedCourses = new HashSet<>();
    private Known known;
    private final List<Program> newPrograms = new ArrayList<>();
    private final Set<Course> touchedCourses = new LinkedHashSet<>();
    private final Set<ClassOffering> touchedClasses = new LinkedHashSet<>();

    /**
     * What is there already of what a chunk may name.
     *
     * @param courses by code
     * @param classes by {@link #key}
     * @param programs by code
     * @param withZeros codes of courses that begin with zeros, by the same without them
     */
    record Known(
            Map<String, Course> courses,
            Map<String, ClassOffering> classes,
            Map<String, Program> programs,
            Map<String, String> withZeros) {

        static String key(Course course, String classCode) {
            return course.id() + " " + classCode;
        }
    }

    /** @param writes false to look only */
    CatalogUpdate(SocialCreditCode provider, Instant at, boolean writes) {
        this.provider = provider;
        this.at = at;
        this.writes = writes;
    }

    /** What the next chunk comes to. */
    List<RowReport> apply(List<CatalogRow> rows, Known there) {
        known = new Known(
                new HashMap<>(there.courses()),
                new HashMap<>(there.classes()),
                new HashMap<>(there.programs()),
                there.withZeros());
        newPrograms.clear();
        touchedCourses.clear();
        touchedClasses.clear();
        return rows.stream().map(this::apply).toList();
    }

    /** The programs of the last chunk that were not known. */
    List<Program> newPrograms() {
        return newPrograms;
    }

    /** The courses of the last chunk that are new or have changed. */
    Set<Course> touchedCourses() {
        return touchedCourses;
    }

    Set<ClassOffering> touchedClasses() {
        return touchedClasses;
    }

    private RowReport apply(CatalogRow row) {
        RowReport rejected = rejection(row);
        if (rejected != null) {
            return rejected;
        }
        List<FieldChange> changes = new ArrayList<>();
        Course course = course(row, changes);
        ClassOffering there = known.classes().get(Known.key(course, row.classCode()));
        if (there == null) {
            ClassOffering fresh = new ClassOffering(course, row.offered());
            known.classes().put(Known.key(course, row.classCode()), fresh);
            touchedClasses.add(fresh);
            return row.report(RowStatus.CREATED, changes);
        }
        List<FieldChange> ofClass =
                FieldChange.between(there.data().facts(), row.offered().facts());
        changes.addAll(ofClass);
        if (there.isWithdrawn()) {
            changes.add(new FieldChange(FieldChange.WITHDRAWN, row.classCode(), null));
        }
        boolean changed = !ofClass.isEmpty() || there.isWithdrawn();
        if (changed && writes) {
            there.describe(row.offered());
            touchedClasses.add(there);
        }
        boolean updated = changed || changedCourses.contains(row.courseCode());
        return row.report(updated ? RowStatus.UPDATED : RowStatus.UNCHANGED, changes);
    }

    private RowReport rejection(CatalogRow row) {
        if (!row.isGood()) {
            return row.report(RowStatus.REJECTED, List.of());
        }
        Course course = known.courses().get(row.courseCode());
        if (course == null) {
            String whole = known.withZeros().get(row.courseCode());
            return whole == null ? null : row.withoutZeros(whole);
        }
        ClassOffering there = known.classes().get(Known.key(course, row.classCode()));
        return there == null || there.canHaveSeats(row.offered().seats())
                ? null
                : row.withTooFewSeats(there.seatsTaken());
    }

    /** The row's course, made or changed as it says; what is new of a known one is added to {@code changes} once. */
    private Course course(CatalogRow row, List<FieldChange> changes) {
        CourseData said = row.course();
        Course course = known.courses().get(row.courseCode());
        if (course == null) {
            Course fresh = new Course(provider, said, program(said.program()), at);
            known.courses().put(row.courseCode(), fresh);
            touchedCourses.add(fresh);
            return fresh;
        }
        List<FieldChange> ofCourse =
                new ArrayList<>(FieldChange.between(course.data().facts(), said.facts()));
        if (course.isWithdrawn()) {
            ofCourse.add(new FieldChange(FieldChange.WITHDRAWN, row.courseCode(), null));
        }
        if (!ofCourse.isEmpty() && !touchedCourses.contains(course)) {
            if (changedCourses.add(row.courseCode())) {
                changes.addAll(ofCourse);
            }
            if (writes) {
                course.describe(said, program(said.program()), at);
                touchedCourses.add(course);
            }
        }
        return course;
    }

    private Program program(ProgramData said) {
        if (said == null) {
            return null;
        }
        Program program = known.programs().get(said.code());
        if (program == null) {
            program = new Program(provider, said);
            known.programs().put(said.code(), program);
            newPrograms.add(program);
        } else if (writes) {
            program.describe(said);
        }
        return program;
    }
}
