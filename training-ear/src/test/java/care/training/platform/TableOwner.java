package care.training.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes rows by hand as the owner of a table can, with its triggers off meanwhile. */
public final class TableOwner {
    private final Platform platform;

    public TableOwner(Platform platform) {
        this.platform = platform;
    }

    /**
     * How many rows it changes.
     *
     * @param values of the statement's parameters
     */
    public int change(String table, String statement, Object... values) throws SQLException {
        try (Connection connection = platform.connect();
                Statement owner = connection.createStatement();
                PreparedStatement change = connection.prepareStatement(statement)) {
            connection.setAutoCommit(false);
            Map<String, String> triggers = triggers(owner, table);
            for (String trigger : triggers.keySet()) {
                owner.execute("alter table " + table + " disable trigger " + trigger);
            }
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            int changed = change.executeUpdate();
            for (Map.Entry<String, String> trigger : triggers.entrySet()) {
                owner.execute("alter table " + table + trigger.getValue() + " trigger " + trigger.getKey());
            }
            connection.commit();
            return changed;
        }
    }

    /** Each with how it is put on again. */
    private static Map<String, String> triggers(Statement owner, String table) throws SQLException {
        Map<String, String> triggers = new LinkedHashMap<>();
        try (ResultSet found = owner.executeQuery("select tgname, tgenabled from pg_trigger where tgrelid = '" + table
                + "'::regclass and not tgisinternal")) {
            while (found.next()) {
                triggers.put(found.getString(1), "A".equals(found.getString(2)) ? " enable always" : " enable");
            }
        }
        return triggers;
    }
}
