package care.training.ledger;

import care.training.platform.Platform;
import care.training.platform.Waiting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** How many entries a second the one writer gives their places in the log, when more wait than it can place at once. */
public final class LogLoad {
    private static final int ENTRIES = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LogLoad() {}

    public static String finding(Platform platform) throws SQLException {
        try (Connection database = platform.connect();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    with entry as (
                        insert into ledger_entry (kind, reference, digest, recorded_at)
                        select 'LOAD_TESTED', gen_random_uuid(), sha256(uuid_send(gen_random_uuid())), now()
                        from generate_series(1, %d) returning id)
                    insert into ledger_salt (entry_id, salt) select id, sha256(uuid_send(gen_random_uuid())) from entry
                    """.formatted(ENTRIES));
            long start = System.nanoTime();
            while (waiting(statement) > 0) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new AssertionError(waiting(statement) + " entries still wait");
                }
                Waiting.pause();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return String.format(
                    Locale.ROOT,
                    "%,d entries of the log placed and signed in %.1f s, %.0f a second",
                    ENTRIES,
                    seconds,
                    ENTRIES / seconds);
        }
    }

    private static long waiting(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(*) from log_waiting")) {
            found.next();
            return found.getLong(1);
        }
    }
}
