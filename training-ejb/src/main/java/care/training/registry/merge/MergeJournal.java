package care.training.registry.merge;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Hands rows of the absorbed record over to the survivor, and remembers each so that it can be given back. */
@Dependent
public class MergeJournal {
    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    @PersistenceContext
    private EntityManager database;

    /**
     * All that names the absorbed record names the survivor from now on, in whichever table. Problems: MERGE_COLLIDES,
     * where both have what one person can have only once.
     */
    void moveAll(PeopleMerged merged) {
        try {
            database.createNativeQuery(
                            "select cast(move_rows_of_person(:merge, :survivor, :absorbed) as text)", String.class)
                    .setParameter("merge", merged.mergeId())
                    .setParameter("survivor", merged.survivor())
                    .setParameter("absorbed", merged.absorbed())
                    .getSingleResult();
        } catch (PersistenceException collision) {
            Problem problem = new Problem(ProblemCode.MERGE_COLLIDES);
            problem.initCause(collision);
            throw problem;
        }
    }

    /** A row that its capability re-pointed by itself. */
    public void remember(PeopleMerged merged, String table, String column, UUID row) {
        database.createNativeQuery("insert into merge_move (merge_id, table_name, column_name, row_id)"
                        + " values (:merge, :table, :column, :row)")
                .setParameter("merge", merged.mergeId())
                .setParameter("table", table)
                .setParameter("column", column)
                .setParameter("row", row)
                .executeUpdate();
    }

    /** The rows of a table that a merge handed over. */
    public List<UUID> rows(UUID merge, String table) {
        List<?> rows = database.createNativeQuery(
                        "select row_id from merge_move where merge_id = :merge and table_name = :table", UUID.class)
                .setParameter("merge", merge)
                .setParameter("table", table)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    /** Every row that was handed over names the absorbed record again, but those of {@code exceptOf}. */
    void giveBack(MergeUndone undone, String exceptOf) {
        List<?> columns = database.createNativeQuery("select distinct table_name, column_name from merge_move"
                        + " where merge_id = :merge and table_name <> :except")
                .setParameter("merge", undone.mergeId())
                .setParameter("except", exceptOf)
                .getResultList();
        for (Object found : columns) {
            Object[] column = (Object[]) found;
            giveBack(undone, (String) column[0], (String) column[1]);
        }
    }

    private void giveBack(MergeUndone undone, String table, String column) {
        database.createNativeQuery("update " + name(table) + " t set " + name(column) + " = :absorbed from merge_move m"
                        + " where m.merge_id = :merge and m.table_name = :table and m.column_name = :column"
                        + " and m.row_id = t.id and t." + column + " = :survivor")
                .setParameter("absorbed", undone.absorbed())
                .setParameter("survivor", undone.survivor())
                .setParameter("merge", undone.mergeId())
                .setParameter("table", table)
                .setParameter("column", column)
                .executeUpdate();
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " names no table or column");
        }
        return name;
    }
}
