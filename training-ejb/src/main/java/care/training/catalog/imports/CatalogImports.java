package care.training.catalog.imports;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.Organizations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes in the catalog of the caller's organization. */
@Stateless
@RolesAllowed({Roles.COLLEGE, Roles.ASSOCIATION})
public class CatalogImports {
    /** More rows than any provider has classes; a limit so that one import cannot keep the server busy. */
    public static final int MAX_ROWS = 50_000;

    /** So large may a file be. */
    public static final int MAX_MEGABYTES = 20;

    /** So many lines of a report are given at once. */
    public static final int MOST_LINES = 5_000;

    private static final Duration WAITS = Duration.ofDays(1);
    private static final int RECENT = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Organizations organizations;

    @Inject
    private ImportRun runs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Imports a file. One that is refused as a whole is a problem and leaves no trace; one with bad rows has a report, in
     * strict mode too. Problems: those of {@link Spreadsheet#open}, BODY_TOO_LARGE, COLUMN_MISSING, COLUMN_DOUBLED,
     * NO_ORGANIZATION, UNKNOWN_ORGANIZATION.
     */
    public ImportReport run(ImportOrder order) {
        return perform(persisted(order), order, true);
    }

    /** What {@link #run} would do now; nothing is imported, and the file waits a day for {@link #run(UUID)}. Problems: as run. */
    public ImportReport check(ImportOrder order) {
        forgetOld();
        return perform(persisted(order), order, false);
    }

    /** Imports a file that was looked at. Problems: NOT_FOUND, IMPORT_NOT_WAITING, and as {@link #run(ImportOrder)}. */
    public ImportReport run(UUID id) {
        CatalogImport waiting = own(id);
        runs.waitForOthers(organizations.mine().creditCode());
        ImportFile file = database.find(ImportFile.class, id);
        if (file == null) {
            throw new Problem(ProblemCode.IMPORT_NOT_WAITING);
        }
        database.remove(file);
        database.createQuery("delete from ImportedRow r where r.importId = :id")
                .setParameter("id", id)
                .executeUpdate();
        return perform(waiting, waiting.order(file.content()), true);
    }

    /** An import of the caller's organization. Problems: NOT_FOUND. */
    public ImportReport get(UUID id) {
        return own(id).report(counts(id));
    }

    /**
     * The lines of the report of an import of the caller's organization, in the file's order, then what it does not name.
     * Problems: NOT_FOUND.
     *
     * @param status null for all
     */
    public Page<RowReport> rows(UUID id, RowStatus status, int page, int size) {
        own(id);
        String which = " from ImportedRow r where r.importId = :id" + (status == null ? "" : " and r.status = :status");
        List<RowReport> rows = of(
                        database.createQuery("select r" + which + " order by r.position", ImportedRow.class),
                        id,
                        status)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultStream()
                .map(ImportedRow::report)
                .toList();
        return new Page<>(
                rows,
                of(database.createQuery("select count(r)" + which, Long.class), id, status)
                        .getSingleResult());
    }

    /** The first lines of the same, at most {@link #MOST_LINES}. Problems: NOT_FOUND. */
    public List<RowReport> firstRows(UUID id) {
        own(id);
        return of(
                        database.createQuery(
                                "select r from ImportedRow r where r.importId = :id order by r.position",
                                ImportedRow.class),
                        id,
                        null)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(ImportedRow::report)
                .toList();
    }

    /** The latest imports of the caller's organization, the newest first. */
    public List<ImportSummary> recent() {
        return database.createQuery(
                        "select new care.training.catalog.imports.ImportSummary(i.id, i.mode, i.fileName, i.importedAt,"
                                + " i.accepted, i.rejected) from CatalogImport i where i.provider = :provider"
                                + " and i.state = :done order by i.importedAt desc",
                        ImportSummary.class)
                .setParameter("provider", caller.requireOrganization().value())
                .setParameter("done", ImportState.DONE)
                .setMaxResults(RECENT)
                .getResultList();
    }

    private CatalogImport persisted(ImportOrder order) {
        Spreadsheet.refuseLarger(order.file(), MAX_MEGABYTES);
        CatalogImport made = new CatalogImport(organizations.mine().creditCode().value(), order);
        made.came(ImportState.DONE, Map.of(), caller.subject(), clock.instant());
        database.persist(made);
        return made;
    }

    private ImportReport perform(CatalogImport made, ImportOrder order, boolean writes) {
        runs.waitForOthers(organizations.mine().creditCode());
        database.flush();
        Map<RowStatus, Integer> counts = runs.run(made.id(), order, writes);
        CatalogImport stored = database.find(CatalogImport.class, made.id());
        stored.came(writes ? ImportState.DONE : ImportState.CHECKED, counts, caller.subject(), clock.instant());
        if (!writes) {
            database.persist(new ImportFile(stored.id(), order.file()));
        }
        return stored.report(counts);
    }

    private CatalogImport own(UUID id) {
        String provider = caller.requireOrganization().value();
        CatalogImport found = id == null ? null : database.find(CatalogImport.class, id);
        if (found == null || !found.provider().equals(provider)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return found;
    }

    private Map<RowStatus, Integer> counts(UUID id) {
        Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
        database.createQuery(
                        "select r.status, count(r) from ImportedRow r where r.importId = :id group by r.status",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .forEach(count -> counts.put((RowStatus) count[0], ((Long) count[1]).intValue()));
        return counts;
    }

    private static <T> TypedQuery<T> of(TypedQuery<T> query, UUID id, RowStatus status) {
        query.setParameter("id", id);
        return status == null ? query : query.setParameter("status", status);
    }

    /** Files that were looked at and never imported are not kept. */
    private void forgetOld() {
        database.createQuery("delete from CatalogImport i where i.provider = :provider and i.state = :checked"
                        + " and i.importedAt < :before")
                .setParameter("provider", caller.requireOrganization().value())
                .setParameter("checked", ImportState.CHECKED)
                .setParameter("before", clock.instant().minus(WAITS))
                .executeUpdate();
    }
}
