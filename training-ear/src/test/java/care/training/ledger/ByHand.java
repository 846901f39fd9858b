package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TableOwner;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;

/** The owner of the database changes rows by hand, and the database is read again against the log. */
final class ByHand {
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ApiClient auditor;
    private final TableOwner owner;

    ByHand(Platform platform) {
        auditor = ApiClient.person(platform, "auditor");
        owner = new TableOwner(platform);
    }

    ApiClient auditor() {
        return auditor;
    }

    /** @param difference what it is called, and the kind of the entry */
    void assertFound(String difference, String table, String update, String undo) throws Exception {
        change(table, update);
        try {
            JsonObject found = reread().getJsonObject("difference");
            assertThat(found).as(update).isNotNull();
            assertThat((found.getString("what") + " " + found.getString("kind", "")).strip())
                    .as(update)
                    .startsWith(difference);
        } finally {
            change(table, undo);
        }
    }

    void assertSame() throws Exception {
        JsonObject read = reread();
        assertThat(read.getString("state")).as(read.toString()).isEqualTo("SAME");
    }

    JsonObject reread() throws Exception {
        return ReadAgain.by(auditor, PATIENCE);
    }

    void change(String table, String statement) throws SQLException {
        owner.change(table, statement);
    }
}
