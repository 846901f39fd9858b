package care.training.catalog.imports;

import care.training.catalog.CatalogHistory;
import care.training.catalog.Change;
import care.training.catalog.ClassData;
import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.catalog.CourseData;
import care.training.catalog.Program;
import care.training.catalog.ProgramData;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.Violation;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.RowCells;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Courses and classes that the caller's organization writes by hand. What is written is read like a row of a file, so that
 * both obey the same rules and say the same of what is wrong; the fields are called as they are in JSON.
 */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class HandEntry {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private StandardVocabulary vocabulary;

    @Inject
    private OwnCodes codes;

    @Inject
    private CatalogHistory history;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A new course. Problems: INVALID_INPUT by field, CODE_IN_USE. */
    public UUID addCourse(Map<String, String> fields) {
        SocialCreditCode provider = organizations.mine().creditCode();
        CourseData said = course(fields);
        if (codes.course(said.code()).isPresent()) {
            throw new Problem(ProblemCode.CODE_IN_USE, said.code()).about(Column.COURSE_CODE.field());
        }
        Course course = new Course(provider, said, program(provider, said.program()), clock.instant());
        database.persist(course);
        history.note(course, change());
        return course.id();
    }

    /**
     * What is said of a course now; one that was withdrawn is offered again. Its code stays.
     *
     * @param version what the writer has seen. Problems: NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT by field
     */
    public void changeCourse(UUID id, int version, Map<String, String> fields) {
        Course course = own(id);
        if (course.version() != version) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
        CourseData said = course(with(fields, Column.COURSE_CODE, course.code()));
        if (!course.isWithdrawn() && course.data().equals(said)) {
            return;
        }
        course.describe(said, program(organizations.mine().creditCode(), said.program()), clock.instant());
        database.flush();
        history.note(course, change());
    }

    /** No longer offers a course and its classes. Problems: NOT_FOUND, CLASS_HAS_LEARNERS where one runs or is to come. */
    public void withdrawCourse(UUID id) {
        Course course = own(id);
        for (ClassOffering offered : offered(id)) {
            withdraw(offered);
        }
        if (!course.isWithdrawn()) {
            course.withdraw(clock.instant());
            history.note(course, change());
        }
    }

    /** A new class. Problems: NOT_FOUND, INVALID_INPUT by field, CODE_IN_USE. */
    public UUID addClass(UUID courseId, Map<String, String> fields) {
        Course course = own(courseId);
        ClassData said = offered(fields);
        if (codes.classOf(courseId, said.code()).isPresent()) {
            throw new Problem(ProblemCode.CODE_IN_USE, said.code()).about(Column.CLASS_CODE.field());
        }
        ClassOffering offered = new ClassOffering(course, said);
        database.persist(offered);
        history.note(offered, change());
        return offered.id();
    }

    /** What is said of a class now; its code stays. Problems: NOT_FOUND, INVALID_INPUT by field, SEATS_BELOW_TAKEN. */
    public void changeClass(UUID id, Map<String, String> fields) {
        ClassOffering offered = held(id);
        ClassData said = offered(with(fields, Column.CLASS_CODE, offered.code()));
        if (!offered.canHaveSeats(said.seats())) {
            throw new Problem(ProblemCode.SEATS_BELOW_TAKEN, offered.seatsTaken()).about(Column.SEATS.field());
        }
        if (offered.isWithdrawn() || !offered.data().equals(said)) {
            offered.describe(said);
            history.note(offered, change());
        }
    }

    /** No longer offers a class. Problems: NOT_FOUND, CLASS_HAS_LEARNERS. */
    public void withdrawClass(UUID id) {
        withdraw(held(id));
    }

    private void withdraw(ClassOffering offered) {
        if (offered.seatsTaken() > 0) {
            throw new Problem(ProblemCode.CLASS_HAS_LEARNERS, offered.seatsTaken());
        }
        if (!offered.isWithdrawn()) {
            offered.withdraw(clock.instant());
            history.note(offered, change());
        }
    }

    /** The course's classes that have not ended, held so that no seat is taken before they are withdrawn. */
    private List<ClassOffering> offered(UUID courseId) {
        return database.createQuery(
                        "select k from ClassOffering k where k.courseId = :course and k.withdrawnAt is null"
                                + " and k.endsOn >= :today order by k.id",
                        ClassOffering.class)
                .setParameter("course", courseId)
                .setParameter("today", LocalDate.now(clock))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** A class of the own organization, held. */
    private ClassOffering held(UUID id) {
        ClassOffering offered =
                id == null ? null : database.find(ClassOffering.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (offered == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        own(offered.courseId());
        return offered;
    }

    private Course own(UUID id) {
        Course course = id == null ? null : database.find(Course.class, id);
        if (course == null
                || !course.provider().equals(caller.requireOrganization().value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return course;
    }

    private Program program(SocialCreditCode provider, ProgramData said) {
        if (said == null) {
            return null;
        }
        Program known = codes.program(said.code()).orElse(null);
        if (known == null) {
            known = new Program(provider, said);
            database.persist(known);
        } else {
            known.describe(said);
        }
        return known;
    }

    private CourseData course(Map<String, String> fields) {
        RowCells<Column> cells = cells(fields);
        CourseData said = new CourseCells(cells, vocabulary).read();
        refuse(cells);
        return said;
    }

    static ClassData offered(Map<String, String> fields) {
        RowCells<Column> cells = cells(fields);
        ClassData said = ClassCells.read(cells);
        refuse(cells);
        return said;
    }

    static void refuse(RowCells<Column> cells) {
        if (!cells.violations().isEmpty()) {
            throw Problem.invalid(cells.violations().stream()
                    .map(cell -> new Violation(
                            cell.field(),
                            cell.code() == ProblemCode.COURSE_CODE_MISSING ? ProblemCode.REQUIRED : cell.code(),
                            cell.arguments().toArray()))
                    .toList());
        }
    }

    /** As the one row of a table whose headings are the fields' names. */
    static RowCells<Column> cells(Map<String, String> fields) {
        Map<Column, Integer> columns = Arrays.stream(Column.values())
                .collect(Collectors.toMap(
                        column -> column, Column::ordinal, (one, other) -> one, () -> new EnumMap<>(Column.class)));
        Row heading =
                new Row(0, Arrays.stream(Column.values()).map(Column::field).toList());
        Row row = new Row(
                1,
                Arrays.stream(Column.values())
                        .map(column -> text(fields.get(column.field())))
                        .toList());
        return new RowCells<>(new HeadedTable<>(Column.class, columns, heading, List.of(row), false), row, Map.of());
    }

    private static String text(String written) {
        return written == null ? "" : written.replaceAll("\\s+", " ").strip();
    }

    static Map<String, String> with(Map<String, String> fields, Column code, String value) {
        Map<String, String> whole = new HashMap<>(fields);
        whole.put(code.field(), value);
        return whole;
    }

    private Change change() {
        return Change.by(caller, clock.instant(), null);
    }
}
