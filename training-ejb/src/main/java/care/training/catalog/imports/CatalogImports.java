package care.training.catalog.imports;

import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.kernel.spreadsheet.Sheet;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in the catalog of the caller's organization. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class CatalogImports {
    /** More rows than any provider has classes; a limit so that one import cannot keep the server busy. */
    public static final int MAX_ROWS = 5_000;

    private static final int LONGEST_NAME = 200;
    private static final int RECENT = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private StandardVocabulary vocabulary;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Imports a spreadsheet or CSV file. A file that is refused as a whole is a problem and leaves no trace; a file with
     * bad rows has a report, in strict mode too. Problems: those of {@link Spreadsheet#read}, COLUMN_MISSING,
     * COLUMN_DOUBLED, NO_ORGANIZATION, UNKNOWN_ORGANIZATION.
     *
     * @param fileName as the sender calls it, to find the report again; it decides nothing
     */
    public ImportReport run(byte[] file, String fileName, ImportMode mode) {
        return run(Spreadsheet.read(file, MAX_ROWS), fileName, mode);
    }

    /** The report that {@link #run} would give now, without importing anything. Problems: as {@link #run}. */
    public ImportReport preview(byte[] file, String fileName, ImportMode mode) {
        SocialCreditCode provider = provider();
        List<CatalogRow> rows = rows(Spreadsheet.read(file, MAX_ROWS));
        ImportReport report = report(update(provider, rows).apply(rows, mode), fileName, mode);
        // what the rows would change has been changed in memory only: forgotten, it is never written
        database.clear();
        return report;
    }

    /** Imports a JSON list of objects, one for each class. Problems: as {@link #run}. */
    public ImportReport runJson(byte[] json, ImportMode mode) {
        return run(Spreadsheet.readJson(json, MAX_ROWS), "JSON", mode);
    }

    /** An import of the caller's organization. Problems: NOT_FOUND. */
    public ImportReport get(UUID id) {
        String provider = caller.requireOrganization().value();
        CatalogImport found = database.find(CatalogImport.class, id);
        if (found == null || !found.provider().equals(provider)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return found.report();
    }

    /** The latest imports of the caller's organization, the newest first. */
    public List<ImportSummary> recent() {
        return database.createQuery(
                        "select i from CatalogImport i where i.provider = :provider order by i.importedAt desc",
                        CatalogImport.class)
                .setParameter("provider", caller.requireOrganization().value())
                .setMaxResults(RECENT)
                .getResultStream()
                .map(CatalogImport::summary)
                .toList();
    }

    private ImportReport run(List<Sheet> sheets, String fileName, ImportMode mode) {
        SocialCreditCode provider = provider();
        List<CatalogRow> rows = rows(sheets);
        waitForOtherImports(provider);
        CatalogUpdate update = update(provider, rows);
        ImportReport report = report(update.apply(rows, mode), fileName, mode);
        // all courses before all classes: the batches go out in the order of the first of their kind
        update.newCourses().forEach(database::persist);
        update.newClasses().forEach(database::persist);
        database.persist(new CatalogImport(provider.value(), caller.subject(), report));
        return report;
    }

    private SocialCreditCode provider() {
        return organizations.mine().creditCode();
    }

    private List<CatalogRow> rows(List<Sheet> sheets) {
        HeadedTable<Column> table = HeadedTable.in(sheets, Column.class);
        if (table.rows().size() > MAX_ROWS) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, MAX_ROWS);
        }
        return new CatalogReader(table, vocabulary).read();
    }

    /** Two imports of one provider at once would both create what neither finds. */
    private void waitForOtherImports(SocialCreditCode provider) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('catalog'), hashtext(?)) as text)")
                .setParameter(1, provider.value())
                .getSingleResult();
    }

    private CatalogUpdate update(SocialCreditCode provider, List<CatalogRow> rows) {
        Set<String> codes = rows.stream()
                .map(CatalogRow::courseCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Course> courses = codes.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select c from Course c where c.provider = :provider and c.code in :codes",
                                Course.class)
                        .setParameter("provider", provider.value())
                        .setParameter("codes", codes)
                        .getResultList();
        // locked, so that no seat is taken between the look at the seats and their new number
        List<ClassOffering> classes = courses.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select k from ClassOffering k where k.courseId in :courses order by k.id",
                                ClassOffering.class)
                        .setParameter(
                                "courses", courses.stream().map(Course::id).toList())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        return new CatalogUpdate(provider, clock.instant(), courses, classes);
    }

    private ImportReport report(List<RowReport> rows, String fileName, ImportMode mode) {
        int accepted =
                (int) rows.stream().filter(row -> row.status().isAccepted()).count();
        int rejected = (int)
                rows.stream().filter(row -> row.status() == RowStatus.REJECTED).count();
        String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip();
        String shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new ImportReport(UUID.randomUUID(), mode, shortName, clock.instant(), accepted, rejected, rows);
    }
}
