package care.training.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Holds something in the database that the application needs next: there it stands still until this is closed. */
public final class Halt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection connection;

    private Halt(Connection connection) {
        this.connection = connection;
    }

    /** @param locks statements that take what is needed, in one transaction */
    public static Halt at(Platform platform, String... locks) throws SQLException {
        Halt halt = new Halt(platform.connect());
        halt.connection.setAutoCommit(false);
        try (Statement statement = halt.connection.createStatement()) {
            for (String lock : locks) {
                statement.execute(lock);
            }
        }
        return halt;
    }

    /** Nobody writes into {@code table}; everybody reads. */
    public static Halt before(Platform platform, String table) throws SQLException {
        return at(platform, "lock table " + table + " in share row exclusive mode");
    }

    /**
     * Waits until so many transactions stand still, waiting for this or for one another, that hold a lock on {@code table}
     * already.
     */
    public void awaitHalted(int transactions, String table) throws Exception {
        Waiting.until(
                transactions + " that hold a lock on " + table + " stand still",
                PATIENCE,
                () -> halted(table) == transactions);
    }

    /** How many transactions stand still, waiting for this or for one another, that hold a lock on {@code table} already. */
    public int halted(String table) throws SQLException {
        try (Statement statement = atThisMoment();
                ResultSet found = statement.executeQuery("select count(*) from pg_stat_activity a where"
                        + " a.datname = current_database() and a.wait_event_type = 'Lock' and exists (select 1 from"
                        + " pg_locks l where l.pid = a.pid and l.granted and l.relation = '" + table + "'::regclass"
                        + " and l.mode in ('RowShareLock', 'RowExclusiveLock'))")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Who does what in the database, for whoever waits in vain. */
    public String activity() throws SQLException {
        try (Statement statement = atThisMoment();
                ResultSet found = statement.executeQuery(
                        "select coalesce(string_agg(concat_ws(' ', pid, pg_blocking_pids(pid), state, wait_event_type,"
                                + " wait_event, xact_start, left(query, 200)), E'\\n'), 'nobody is there')"
                                + " from pg_stat_activity where datname = current_database()")) {
            found.next();
            return found.getString(1);
        }
    }

    /** Else the database tells who was there when it was first asked in this transaction, and not who has come since. */
    private Statement atThisMoment() throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute("select pg_stat_clear_snapshot()");
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
