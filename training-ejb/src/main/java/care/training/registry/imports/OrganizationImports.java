package care.training.registry.imports;

import care.training.kernel.CurrentCaller;
import care.training.kernel.Districts;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.HeadedTable;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.kernel.spreadsheet.Sheet;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.registry.OneAtATime;
import care.training.registry.Organization;
import care.training.registry.Organizations;
import care.training.registry.organization.RegistrationRoutes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in the organizations of an office's table. */
@Stateless
@RolesAllowed({Roles.REGULATOR, Roles.ADMIN})
public class OrganizationImports {
    /** Five times the places of care that the city has (domain 7). */
    public static final int MAX_ROWS = 5_000;

    private static final int LONGEST_NAME = 200;
    private static final int RECENT = 20;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private Organizations organizations;

    @Inject
    private RegistrationRoutes routes;

    @Inject
    private Districts districts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Imports a spreadsheet, CSV file or JSON list. A file that is refused as a whole is a problem and leaves no trace; a
     * file with bad rows has a report, in strict mode too. Problems: those of {@link Spreadsheet#read}, COLUMN_MISSING,
     * COLUMN_DOUBLED.
     *
     * @param fileName as the sender calls it, to find the report again; it decides nothing
     */
    public ImportReport run(byte[] file, String fileName, ImportMode mode) {
        oneAtATime.hold("organizations", "import");
        ImportReport report = apply(Spreadsheet.read(file, MAX_ROWS), fileName, mode);
        database.persist(new OrganizationImport(caller.subject(), report));
        return report;
    }

    /** The report that {@link #run} would give now, without importing anything. Problems: as {@link #run}. */
    public ImportReport preview(byte[] file, String fileName, ImportMode mode) {
        ImportReport report = apply(Spreadsheet.read(file, MAX_ROWS), fileName, mode);
        // what the rows would change has been changed in memory only: forgotten, it is never written
        database.clear();
        return report;
    }

    /** Problems: NOT_FOUND. */
    public ImportReport get(UUID id) {
        OrganizationImport found = database.find(OrganizationImport.class, id);
        if (found == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return found.report();
    }

    /** The latest imports without their rows, the newest first. */
    public List<ImportReport> recent() {
        return database.createQuery(
                        "select i from OrganizationImport i order by i.importedAt desc", OrganizationImport.class)
                .setMaxResults(RECENT)
                .getResultStream()
                .map(OrganizationImport::summary)
                .toList();
    }

    /** An empty table to fill in: UTF-8 with the mark that lets Excel read it as such. */
    public static byte[] template() {
        return ("\uFEFF" + String.join(",", OrganizationColumn.template()) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private ImportReport apply(List<Sheet> sheets, String fileName, ImportMode mode) {
        HeadedTable<OrganizationColumn> table = HeadedTable.in(sheets, OrganizationColumn.class);
        if (table.rows().size() > MAX_ROWS) {
            throw new Problem(ProblemCode.TOO_MANY_ROWS, MAX_ROWS);
        }
        Set<String> known = known(OrganizationReader.codes(table));
        List<OrganizationRow> rows = new OrganizationReader(table, districts, known, routes::objection).read();
        boolean held = mode == ImportMode.STRICT && rows.stream().anyMatch(row -> !row.isGood());
        return report(rows.stream().map(row -> apply(row, held)).toList(), fileName, mode);
    }

    private RowReport apply(OrganizationRow row, boolean held) {
        if (!row.isGood()) {
            return row.report(RowStatus.REJECTED);
        }
        if (held) {
            return row.report(RowStatus.HELD_BACK);
        }
        return row.report(
                switch (organizations.recordWithoutWaiting(row.organization())) {
                    case NEW -> RowStatus.CREATED;
                    case CHANGED -> RowStatus.UPDATED;
                    case SAME -> RowStatus.UNCHANGED;
                });
    }

    /** Those of the codes that are on record; read with their classes, so that each row finds them in memory. */
    private Set<String> known(Set<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : database.createQuery(
                                "select o from Organization o left join fetch o.classes where o.creditCode in :codes",
                                Organization.class)
                        .setParameter("codes", codes)
                        .getResultStream()
                        .map(organization -> organization.creditCode().value())
                        .collect(Collectors.toSet());
    }

    private ImportReport report(List<RowReport> rows, String fileName, ImportMode mode) {
        int accepted =
                (int) rows.stream().filter(row -> row.status().isAccepted()).count();
        String name = fileName == null || fileName.isBlank() ? "?" : fileName.strip();
        String shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        int rejected = (int)
                rows.stream().filter(row -> row.status() == RowStatus.REJECTED).count();
        return new ImportReport(UUID.randomUUID(), mode, shortName, clock.instant(), accepted, rejected, rows);
    }
}
