package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the database itself keeps true of people, employment, standards, proof and seats. Each guard is also taken away once:
 * then what it refuses goes through, so that nothing else stands in for it and no statement here is refused for another reason.
 */
@WholePlatform
class GuardsIT {
    private final Platform platform = TestPlatform.platform();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "guards.csv", numLinesToSkip = 1, delimiter = '|', maxCharsPerColumn = 2000)
    void a_guard_refuses_and_without_it_nothing_does(String table, String guard, String refused) throws Exception {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(fixture());
                Savepoint before = connection.setSavepoint();
                String refusal = refusal(statement, refused);
                assertThat(refusal).as("%s refuses", guard).isNotNull();
                connection.rollback(before);
                String removal = removal(statement, table, guard);
                if (!removal.startsWith("drop trigger")) {
                    assertThat(refusal).contains(guard);
                }
                statement.execute(removal);
                assertThatCode(() -> statement.execute(refused))
                        .as("without %s", guard)
                        .doesNotThrowAnyException();
            } finally {
                connection.rollback();
            }
        }
    }

    /** What the database says; null where it lets it through. */
    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return null;
        } catch (SQLException refused) {
            return refused.getMessage();
        }
    }

    /** How it is taken away, by what it is. */
    private static String removal(Statement statement, String table, String guard) throws SQLException {
        if (exists(
                statement, "select 1 from pg_trigger where tgrelid = '%s'::regclass and tgname = '%s'", table, guard)) {
            return "drop trigger " + guard + " on " + table;
        }
        return exists(
                        statement,
                        "select 1 from pg_constraint where conrelid = '%s'::regclass and conname = '%s'",
                        table,
                        guard)
                ? "alter table " + table + " drop constraint " + guard
                : "drop index " + guard;
    }

    private static boolean exists(Statement statement, String query, Object... names) throws SQLException {
        try (ResultSet found = statement.executeQuery(query.formatted(names))) {
            return found.next();
        }
    }

    private static String fixture() throws IOException {
        try (InputStream sql = GuardsIT.class.getResourceAsStream("guards-fixture.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
