package care.training.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills tables that are to become large: their indexes that guard nothing are taken away first and made anew after. */
final class Bulk {
    private static final String INDEXES =
            "select indexname, indexdef from pg_indexes where tablename = any(?) and indexdef not like 'CREATE UNIQUE%'";

    private Bulk() {}

    /** What puts the rows in. */
    interface Filling {
        void run() throws SQLException;
    }

    static void fill(Connection database, List<String> tables, Filling filling) throws SQLException {
        Map<String, String> indexes = indexes(database, tables);
        try (Statement statement = database.createStatement()) {
            for (String name : indexes.keySet()) {
                statement.execute("drop index " + name);
            }
            filling.run();
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            for (String table : tables) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static Map<String, String> indexes(Connection database, List<String> tables) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(INDEXES)) {
            query.setArray(1, database.createArrayOf("text", tables.toArray()));
            Map<String, String> definitions = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    definitions.put(rows.getString(1), rows.getString(2));
                }
            }
            return definitions;
        }
    }

    /** Adds the rows of the numbers from {@code from} up to, not with, {@code to}; {@code target} is a table with its columns. */
    static void copy(Connection database, String target, int from, int to, IntFunction<String> rows)
            throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        for (int number = from; number < to; number++) {
            byte[] row = rows.apply(number).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    static String row(Object... values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }

    static String bytes(byte[] content) {
        return "\\\\x" + HexFormat.of().formatHex(content);
    }
}
