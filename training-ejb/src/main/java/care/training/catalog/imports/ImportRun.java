package care.training.catalog.imports;

import care.training.catalog.CatalogHistory;
import care.training.catalog.Change;
import care.training.catalog.ClassOffering;
import care.training.catalog.Course;
import care.training.kernel.CurrentCaller;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.SocialCreditCode;
import care.training.kernel.spreadsheet.ImportMode;
import care.training.kernel.spreadsheet.LongTable;
import care.training.kernel.spreadsheet.RowStatus;
import care.training.kernel.spreadsheet.SheetRows;
import care.training.kernel.spreadsheet.Spreadsheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Reads a file chunk by chunk and keeps of each chunk only what it came to, so that fifty thousand rows need no more memory
 * than a thousand. In strict mode the file is read twice: a look at all of it first, then the import.
 */
@Dependent
class ImportRun {
    private static final int CHUNK = 1_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private StandardVocabulary vocabulary;

    @Inject
    private KnownCatalog known;

    @Inject
    private CatalogWithdrawal withdrawal;

    @Inject
    private CatalogHistory history;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private UUID id;
    private SocialCreditCode provider;
    private Change change;
    private int position;
    private Map<RowStatus, Integer> counts;

    /** Two imports of one provider at once would both create what neither finds. */
    void waitForOthers(SocialCreditCode of) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('catalog'), hashtext(?)) as text)")
                .setParameter(1, of.value())
                .getSingleResult();
    }

    /** What the rows came to; they stand in the report of import {@code of}. */
    Map<RowStatus, Integer> run(UUID of, ImportOrder order, boolean writes) {
        id = of;
        provider = caller.requireOrganization();
        change = Change.by(caller, clock.instant(), of);
        position = 0;
        counts = new EnumMap<>(RowStatus.class);
        if (order.json()) {
            return Spreadsheet.openJson(order.file(), CatalogImports.MAX_ROWS, sheets -> run(sheets, order, writes));
        }
        return Spreadsheet.open(order.file(), CatalogImports.MAX_ROWS, sheets -> run(sheets, order, writes));
    }

    private Map<RowStatus, Integer> run(List<SheetRows> sheets, ImportOrder order, boolean writes) {
        LongTable<Column> table = LongTable.in(sheets, Column.class);
        boolean strict = order.mode() == ImportMode.STRICT;
        CatalogReader reader = pass(table, writes && !strict, this::keep);
        if (counts.isEmpty()) {
            throw new Problem(ProblemCode.SPREADSHEET_EMPTY);
        }
        boolean good = !counts.containsKey(RowStatus.REJECTED);
        if (writes && strict && good) {
            pass(table, true, ImportRun::refuseChanged);
        }
        if (strict && !good) {
            holdBack();
        }
        if (order.complete() && good) {
            keep(withdrawal.apply(provider, reader, writes ? change : null));
        }
        return counts;
    }

    private CatalogReader pass(LongTable<Column> table, boolean writes, Consumer<List<RowReport>> reports) {
        CatalogReader reader = new CatalogReader(table.table(), vocabulary);
        CatalogUpdate update = new CatalogUpdate(provider, change.at(), writes);
        List<CatalogRow> chunk = new ArrayList<>(CHUNK);
        int[] count = {0};
        table.each(row -> {
            if (reader.isData(row)) {
                chunk.add(reader.read(row));
                if (++count[0] > CatalogImports.MAX_ROWS) {
                    throw new Problem(ProblemCode.TOO_MANY_ROWS, CatalogImports.MAX_ROWS);
                }
            }
            if (chunk.size() == CHUNK) {
                apply(chunk, update, writes, reports);
            }
        });
        apply(chunk, update, writes, reports);
        return reader;
    }

    private void apply(
            List<CatalogRow> chunk, CatalogUpdate update, boolean writes, Consumer<List<RowReport>> reports) {
        if (chunk.isEmpty()) {
            return;
        }
        List<RowReport> came = update.apply(chunk, known.of(provider, chunk, writes));
        if (writes) {
            write(update);
        } else {
            // what stands in memory only must not be written
            database.clear();
        }
        reports.accept(came);
        database.flush();
        database.clear();
        chunk.clear();
    }

    /** All of a kind before the next: the batches go out in the order of the first of their kind. */
    private void write(CatalogUpdate update) {
        update.newPrograms().forEach(database::persist);
        update.touchedCourses().stream().filter(this::isNew).forEach(database::persist);
        update.touchedClasses().stream().filter(this::isNew).forEach(database::persist);
        for (Course course : update.touchedCourses()) {
            history.note(course, change);
        }
        for (ClassOffering offered : update.touchedClasses()) {
            history.note(offered, change);
        }
    }

    private boolean isNew(Object entity) {
        return !database.contains(entity);
    }

    private void keep(List<RowReport> rows) {
        for (RowReport row : rows) {
            counts.merge(row.status(), 1, Integer::sum);
            database.persist(new ImportedRow(id, position++, row));
        }
    }

    /** The look was good; seats that were taken since then may make the import impossible. */
    private static void refuseChanged(List<RowReport> rows) {
        if (rows.stream().anyMatch(row -> row.status() == RowStatus.REJECTED)) {
            throw new Problem(ProblemCode.CHANGED_MEANWHILE);
        }
    }

    private void holdBack() {
        int held = database.createQuery("update ImportedRow r set r.status = :held where r.importId = :id"
                        + " and r.status <> :rejected")
                .setParameter("held", RowStatus.HELD_BACK)
                .setParameter("rejected", RowStatus.REJECTED)
                .setParameter("id", id)
                .executeUpdate();
        counts.keySet().retainAll(List.of(RowStatus.REJECTED));
        if (held > 0) {
            counts.put(RowStatus.HELD_BACK, held);
        }
    }
}
