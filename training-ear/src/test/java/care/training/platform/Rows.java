package care.training.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Rows of the application's database by their id, past the application: each statement has one parameter, the id. */
public final class Rows {
    private final Platform platform;

    public Rows(Platform platform) {
        this.platform = platform;
    }

    public int count(String query, String id) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement statement = prepared(connection, query, id);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    public void change(String update, String id) throws SQLException {
        try (Connection connection = platform.connect()) {
            change(connection, update, id);
        }
    }

    /** The same in a transaction of the caller's. */
    public static void change(Connection connection, String update, String id) throws SQLException {
        try (PreparedStatement statement = prepared(connection, update, id)) {
            statement.executeUpdate();
        }
    }

    /** With what words the database refuses; empty where it does not. */
    public Optional<String> refusal(String update, String id) {
        try {
            change(update, id);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String id) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setObject(1, UUID.fromString(id));
        return statement;
    }
}
