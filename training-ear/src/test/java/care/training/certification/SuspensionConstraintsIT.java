package care.training.certification;

import static care.training.certification.Suspending.approve;
import static care.training.certification.Suspending.endSuspension;
import static care.training.certification.Suspending.proposed;
import static care.training.certification.Suspending.suspend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database keeps true of suspensions, whoever asks it; each guard is taken away once, and then nothing else refuses. */
@WholePlatform
class SuspensionConstraintsIT {
    private static final String TRIGGER = "suspension_of_what_is_valid";

    private static Platform platform;
    private static Rows rows;
    private static ApiClient association;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        rows = new Rows(platform);
        association = ApiClient.machine(platform, "demo-association");
        PublishedExam.register(platform);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate_change_approved_by_another | update certificate_change set state = 'DONE', decided_by = proposed_by,"
                        + " decided_at = now(), done_at = now(), suspended_until = current_date where id = :change",
                "suspension_ends_by_itself | update certificate_change set state = 'DONE', decided_by = 'b', decided_at = now(),"
                        + " done_at = now() where id = :change",
                "suspension_ends_within_a_year | update certificate_change set state = 'DONE', decided_by = 'b',"
                        + " decided_at = now(), done_at = now(), suspended_until = current_date + 400 where id = :change",
                "suspension_rests_on_a_document | insert into certificate_change (id, certificate_id, kind, reason, note, state,"
                        + " proposed_by, proposed_at, decided_by, decided_at) select gen_random_uuid(), certificate_id,"
                        + " 'SUSPENSION', 'A_TEST', 'n', 'TURNED_DOWN', 'a', now(), 'b', now() from certificate_change"
                        + " where id = :change",
                "reason_of_a_revocation_or_suspension | insert into certificate_change (id, certificate_id, kind, document_number,"
                        + " note, state, proposed_by, proposed_at, decided_by, decided_at) select gen_random_uuid(),"
                        + " certificate_id, 'SUSPENSION', 'x', 'n', 'TURNED_DOWN', 'a', now(), 'b', now() from"
                        + " certificate_change where id = :change",
                "end_of_a_suspension | insert into certificate_change (id, certificate_id, kind, note, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at) select gen_random_uuid(), certificate_id, 'SUSPENSION_END', 'n',"
                        + " 'TURNED_DOWN', 'a', now(), 'b', now() from certificate_change where id = :change",
                "needs_no_file | update certificate_change set state = 'APPROVED', decided_by = 'b', decided_at = now()"
                        + " where id = :change",
                "one_open_suspension_of_a_certificate | insert into certificate_change (id, certificate_id, kind, reason,"
                        + " document_number, note, state, proposed_by, proposed_at) select gen_random_uuid(), certificate_id, kind,"
                        + " reason, 'x', 'n', state, 'a', now() from certificate_change where id = :change",
                "suspension_of_what_is_valid | insert into certificate_change (id, certificate_id, kind, note, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at, done_at, ends_id) select gen_random_uuid(), certificate_id,"
                        + " 'SUSPENSION_END', 'n', 'DONE', 'a', now(), 'b', now(), now(), id from certificate_change"
                        + " where id = :change"
            })
    void the_database_keeps_what_two_people_decide(String guard, String sql) throws SQLException {
        String number = IssuedFiles.issued("藿香");
        String change = proposed(suspend(association, number, "核查〔2026〕12 号"));
        boolean trigger = guard.equals(TRIGGER);
        refusedBy(guard, trigger ? "is not suspended" : guard, sql.replace(":change", "'" + change + "'"));
    }

    /** One that stands is in the way of another, also for whoever writes past the application. */
    @Test
    void what_is_suspended_is_not_suspended_again_by_whoever_asks() throws SQLException {
        String number = IssuedFiles.issued("佩兰");
        String change = proposed(suspend(association, number, "核查〔2026〕13 号"));
        approve(change);
        String another = """
                insert into certificate_change (id, certificate_id, kind, reason, document_number, note, state, proposed_by,
                    proposed_at, decided_by, decided_at, done_at, suspended_until)
                select gen_random_uuid(), certificate_id, kind, reason, '%s', note, 'DONE', 'a', now(), 'b', now(), now(),
                    suspended_until from certificate_change where id = ?""";
        String its = "'" + change + "'";
        refusedBy(
                TRIGGER, "suspended already", another.formatted("核查〔2026〕14 号").replace("?", its));
        assertThat(rows.refusal(
                        "update certificate_change set suspended_until = suspended_until + 1 where id = ?", change))
                .hasValueSatisfying(words -> assertThat(words).contains("stands as it was decided"));
        approve(proposed(endSuspension(association, number)));
        String document = "one_suspension_by_a_document";
        refusedBy(document, document, another.formatted("核查〔2026〕13 号").replace("?", its));
    }

    /** The database refuses it in these words, and without that guard it does not. */
    private static void refusedBy(String guard, String words, String sql) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Savepoint before = connection.setSavepoint();
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(words);
            connection.rollback(before);
            statement.execute(
                    guard.equals(TRIGGER)
                            ? "drop trigger " + guard + " on certificate_change"
                            : guard.startsWith("one_")
                                    ? "drop index " + guard
                                    : "alter table certificate_change drop constraint " + guard);
            assertThatCode(() -> statement.execute(sql)).as("without %s", guard).doesNotThrowAnyException();
            connection.rollback();
        }
    }
}
