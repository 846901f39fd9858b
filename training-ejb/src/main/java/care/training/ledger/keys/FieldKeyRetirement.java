package care.training.ledger.keys;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.ledger.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps of retiring a key, each in a transaction of its own: it is closed, so that the database refuses whatever is still written
 * under it; who writes at that moment is waited for; then rows are counted.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FieldKeyRetirement {
    static final String RETIRED = "FIELD_KEY_RETIRED";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** Problems: FIELD_KEY_IN_USE, with every table that has rows under it and how many. */
    public void requireNoRowsUnder(long key) {
        List<?> rows = database.createNativeQuery("select in_table, in_column, under from rows_under_key(:key)")
                .setParameter("key", key)
                .getResultList();
        if (!rows.isEmpty()) {
            throw new Problem(
                    ProblemCode.FIELD_KEY_IN_USE,
                    String.valueOf(key),
                    rows.stream()
                            .map(Object[].class::cast)
                            .map(row -> row[0] + "." + row[1] + ": " + row[2])
                            .collect(Collectors.joining(", ")));
        }
    }

    public void close(long key) {
        if (database.find(ClosedFieldKey.class, key) == null) {
            database.persist(new ClosedFieldKey(key, clock.instant()));
        }
    }

    /** Rows are left: it is open again. */
    public void reopen(long key) {
        database.remove(database.find(ClosedFieldKey.class, key));
    }

    /** Returns once nobody writes to the column's table who did not see what is closed. Problems: TEMPORARILY_UNAVAILABLE. */
    public void awaitWriters(EncryptedColumn column) {
        try {
            database.createNativeQuery("set local lock_timeout = '5s'").executeUpdate();
            database.createNativeQuery("lock table " + column.table() + " in share mode")
                    .executeUpdate();
        } catch (PersistenceException busy) {
            throw new Problem(ProblemCode.TEMPORARILY_UNAVAILABLE);
        }
    }

    /** Problems: FIELD_KEY_IN_USE. */
    public RetiredFieldKey retire(long key, String account) {
        ClosedFieldKey closed = database.find(ClosedFieldKey.class, key);
        if (!closed.isRetired()) {
            requireNoRowsUnder(key);
            closed.retire(account, clock.instant());
            ledger.append(RETIRED, closed.id(), closed.retired());
        }
        return closed.view();
    }
}
