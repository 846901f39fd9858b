package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check is answered for certain or not at all, and what was answered stays. */
@WholePlatform
class CheckCertaintyIT {
    private final Platform platform = TestPlatform.platform();
    private final Employer employer = Employer.onRecord(platform);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ban",
                "ban_list",
                "ban_change",
                "ban_document",
                "ban_name",
                "ban_name_key",
                "ban_objection",
                "name_key_edition",
                "demo_clock",
                "identity_document",
                "person_name"
            })
    void while_a_part_of_the_list_or_of_what_is_known_of_her_cannot_be_read_there_is_no_answer(String table)
            throws SQLException {
        Somebody carer = Somebody.random();
        employer.hire("C-" + carer.number(), carer);
        assertNoAnswerWithout(table, carer, "NO_RECORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"match_case", "case_candidate"})
    void while_what_was_decided_of_a_doubt_cannot_be_read_there_is_no_answer(String table) throws SQLException {
        Somebody barred = Somebody.random();
        new Register(platform).inForce(barred);
        assertNoAnswerWithout(table, barred.homonymBorn(barred.born()), "POSSIBLE_MATCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential_check", "ledger_entry", "access_log"})
    void while_an_answer_cannot_be_kept_there_is_none(String table) throws SQLException {
        assertNoAnswerWithout(table, Somebody.random(), "NO_RECORD");
    }

    private void assertNoAnswerWithout(String table, Somebody somebody, String outcome) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            couldNotCheck(employer.ask(somebody));
            connection.rollback();
        }
        assertThat(employer.outcome(somebody)).isEqualTo(outcome);
    }

    @Test
    void a_list_that_may_not_be_read_is_no_empty_list() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ban_change rename to ban_change_away");
            try {
                couldNotCheck(employer.ask(Somebody.random()));
            } finally {
                statement.execute("alter table ban_change_away rename to ban_change");
            }
        }
    }

    @Test
    void a_list_whose_last_change_is_missing_is_not_certain() throws SQLException {
        new Register(platform).inForce(Somebody.random());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table ban_list disable trigger ban_list_grows_by_one");
            statement.execute("update ban_list set epoch = epoch + 1");
            connection.commit();
            try {
                couldNotCheck(employer.ask(Somebody.random()));
            } finally {
                statement.execute("update ban_list set epoch = epoch - 1");
                statement.execute("alter table ban_list enable trigger ban_list_grows_by_one");
                connection.commit();
            }
        }
    }

    @Test
    void a_check_cannot_be_changed_or_deleted() {
        Somebody barred = Somebody.random();
        new Register(platform).inForce(barred);
        JsonObject check = employer.check(barred);

        assertRefused("update credential_check set outcome = 'NO_RECORD' where id = ?", check);
        assertRefused("delete from credential_check where id = ?", check);
        assertRefused("delete from weighed_ban where check_id = ?", check);
    }

    @Test
    void a_homonym_that_was_passed_over_is_noted_and_the_subject_is_kept_encrypted() throws SQLException {
        Somebody barred = Somebody.born(java.time.LocalDate.of(1985, 2, 3));
        String ban = new Register(platform).inForce(barred);
        Somebody homonym = barred.homonymBorn(java.time.LocalDate.of(1986, 2, 3));
        JsonObject check = employer.check(homonym);

        assertThat(text("select match from weighed_ban where check_id = ? and ban_id = '" + ban + "'", check))
                .isEqualTo("NONE");
        assertThat(text("select cast(c as text) from credential_check c where id = ?", check))
                .doesNotContain(homonym.number())
                .doesNotContain(homonym.name());
        assertThat(text(
                        "select what || ' ' || why from access_log a join credential_check c"
                                + " on c.document_hash = a.document_hash where c.id = ?",
                        check))
                .isEqualTo("CHECK PRE_EMPLOYMENT");
    }

    private static void couldNotCheck(Answer answer) {
        assertThat(answer.expect(503).json().getString("type")).endsWith("/could-not-check");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private void assertRefused(String change, JsonObject check) {
        assertThatThrownBy(() -> {
                    try (Connection connection = connect();
                            PreparedStatement statement = connection.prepareStatement(change)) {
                        statement.setObject(1, UUID.fromString(check.getString("id")));
                        statement.executeUpdate();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only grows");
    }

    private String text(String query, JsonObject check) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(check.getString("id")));
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        }
    }

    private Connection connect() throws SQLException {
        return platform.database().connect("training");
    }
}
