package care.training.catalog.imports;

import care.training.catalog.Course;
import care.training.catalog.Program;
import care.training.catalog.ProgramData;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.RowCells;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Programs, courses and classes that the caller's own system writes one at a time, under the organization's own codes: as
 * {@link HandEntry} takes them from a page.
 */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class CodeEntry {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private HandEntry entry;

    @Inject
    private OwnCodes codes;

    @Inject
    private Organizations organizations;

    @Inject
    private StandardVocabulary vocabulary;

    /** What became of it. */
    public record Put(UUID id, boolean added) {}

    /**
     * A course: a new one, or what is said of it now. Saying the same again changes nothing. Problems: CHANGED_MEANWHILE,
     * INVALID_INPUT by field.
     *
     * @param version what the writer has seen, null where that does not matter
     */
    public Put putCourse(String code, Integer version, Map<String, String> fields) {
        Map<String, String> whole = HandEntry.with(fields, Column.COURSE_CODE, code);
        Optional<Course> known = codes.course(narrowed(Column.COURSE_CODE, code));
        if (known.isEmpty()) {
            return new Put(entry.addCourse(whole), true);
        }
        UUID id = known.get().id();
        entry.changeCourse(id, version == null ? known.get().version() : version, whole);
        return new Put(id, false);
    }

    /** The same of a class of one of the own courses. Problems: NOT_FOUND (no such course), INVALID_INPUT, SEATS_BELOW_TAKEN. */
    public Put putClass(String courseCode, String code, Map<String, String> fields) {
        UUID course = courseId(courseCode);
        Map<String, String> whole = HandEntry.with(fields, Column.CLASS_CODE, code);
        Optional<UUID> known = codes.classOf(course, narrowed(Column.CLASS_CODE, code));
        if (known.isEmpty()) {
            return new Put(entry.addClass(course, whole), true);
        }
        entry.changeClass(known.get(), whole);
        return new Put(known.get(), false);
    }

    /** Problems: NOT_FOUND, CLASS_HAS_LEARNERS. */
    public void withdrawCourse(String code) {
        entry.withdrawCourse(courseId(code));
    }

    /** Problems: NOT_FOUND, CLASS_HAS_LEARNERS. */
    public void withdrawClass(String courseCode, String code) {
        entry.withdrawClass(codes.classOf(courseId(courseCode), narrowed(Column.CLASS_CODE, code))
                .orElseThrow(CodeEntry::notFound));
    }

    /** The own course of that code. Problems: NOT_FOUND. */
    public UUID courseId(String code) {
        return codes.course(narrowed(Column.COURSE_CODE, code)).map(Course::id).orElseThrow(CodeEntry::notFound);
    }

    /**
     * A program, or a major; saying the same again changes nothing. Problems: INVALID_INPUT by field.
     *
     * @param fields {@code program}, its title, and {@code majorCode}
     */
    public void putProgram(String code, Map<String, String> fields) {
        RowCells<Column> cells = HandEntry.cells(HandEntry.with(fields, Column.PROGRAM_CODE, code));
        ProgramData said = new CourseCells(cells, vocabulary).program();
        HandEntry.refuse(cells);
        codes.program(said.code())
                .ifPresentOrElse(
                        known -> known.describe(said),
                        () -> database.persist(new Program(organizations.mine().creditCode(), said)));
    }

    /** Takes a program away that no course belongs to. Problems: NOT_FOUND, PROGRAM_HAS_COURSES. */
    public void removeProgram(String code) {
        Program known = codes.program(narrowed(Column.PROGRAM_CODE, code)).orElseThrow(CodeEntry::notFound);
        long courses = database.createQuery("select count(c) from Course c where c.program = :program", Long.class)
                .setParameter("program", known)
                .getSingleResult();
        if (courses > 0) {
            throw new Problem(ProblemCode.PROGRAM_HAS_COURSES, courses);
        }
        database.remove(known);
        database.flush();
    }

    private static Problem notFound() {
        return new Problem(ProblemCode.NOT_FOUND);
    }

    /** As codes are kept, whatever characters they were written with. */
    private static String narrowed(Column column, String code) {
        return String.valueOf(HandEntry.cells(Map.of(column.field(), code)).code(column));
    }
}
