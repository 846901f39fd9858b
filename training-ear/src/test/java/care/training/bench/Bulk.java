package care.training.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
}
