package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database keeps true of certificates, whoever asks it. */
@WholePlatform
class CertificateConstraintsIT {
    private static Platform platform;
    private static ApiClient association;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        PublishedExam.register(platform);
    }

    @Test
    void of_two_certificates_for_one_result_made_at_once_one_remains() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("韩雪");
        assertThat(failures(Race.between(List.of(reserving(exam, result, 800_001), reserving(exam, result, 800_002)))))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("one_certificate_per_result"));
    }

    @Test
    void of_two_certificates_with_one_number_made_at_once_one_remains() {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID first = exam.passed("韩冰");
        UUID second = exam.passed("韩霜");
        assertThat(failures(Race.between(List.of(reserving(exam, first, 800_003), reserving(exam, second, 800_003)))))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("one_certificate_per_number"));
    }

    @Test
    void two_who_start_at_once_start_one_batch_and_each_result_gets_one_certificate() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("秦岚");
        Callable<JsonObject> start = () -> Batches.issue(association, exam);
        assertThat(failures(Race.between(List.of(start, start)))).isEmpty();
        assertThat(number("select count(*) from certificate_batch where session_id = ?", exam.session()))
                .isEqualTo(1);
        assertThat(number("select count(*) from certificate where result_id = ?", result))
                .isEqualTo(1);
    }

    @Test
    void a_certificate_is_dated_and_named_anew_only_while_it_has_no_file() {
        String another = """
                update certificate set issued_on = issued_on - 1,
                    number = substr(number, 1, 13) || to_char(issued_on - 1, 'YY') || '5%s' where result_id = ?""";
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID out = exam.passed("许安");
        Batches.issue(association, exam);
        UUID reserved = exam.passed("许宁");
        exam.reserve(
                reserved,
                PublishedExam.PREFIX + "%02d5810011".formatted(exam.today().getYear() % 100));
        Rows rows = new Rows(platform);
        assertThat(rows.refusal(another.formatted("810012"), reserved.toString()))
                .isEmpty();
        assertThat(rows.refusal(another.formatted("810013"), out.toString()))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("stands as it was issued"));
        String named = "update certificate set holder_name = '许静安' where result_id = ?";
        assertThat(rows.refusal(named, reserved.toString())).isEmpty();
        assertThat(rows.refusal(named, out.toString()))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("stands as it was issued"));
        assertThat(rows.refusal(
                        "update certificate set number = overlay(number placing '810014' from 17) where result_id = ?",
                        reserved.toString()))
                .as("a number is of its day")
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("stands as it was issued"));
        assertThat(rows.refusal(
                        "update certificate set verification_code = 'BBBB9999CCCC' where result_id = ?",
                        reserved.toString()))
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("stands as it was issued"));
    }

    @Test
    void a_certificate_brings_a_qualification_a_ledger_entry_and_a_note_of_who_read_the_document() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("许静");
        Batches.issue(association, exam);
        assertThat(number("""
                select count(*) from certificate c join qualification q on q.reference = c.number
                    join ledger_entry l on l.reference = c.id and l.kind = 'CERTIFICATE_ISSUED'
                    join access_log a on a.person_id = c.person_id and a.what = 'DOCUMENT_NUMBER'
                where c.result_id = ? and q.source = 'OURS'""", result)).isEqualTo(1);
    }

    @Test
    void the_file_is_not_readable_in_the_database() throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("何琳");
        Batches.issue(association, exam);
        assertThat(number("""
                select count(*) from certificate c join certificate_file f on f.certificate_id = c.id
                where c.result_id = ? and position('%PDF'::bytea in f.pdf_cipher) = 0""", result)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stands as it was issued: DELETE | delete from certificate where result_id = :result",
                "only grows: TRUNCATE | truncate certificate cascade",
                "stands as it was issued: UPDATE | update certificate set number = replace(number, 'S', 'Y')"
                        + " where result_id = :result",
                "stands as it was issued: UPDATE | update certificate set holder_name = 'X' where result_id = :result",
                "stands as it was issued: UPDATE | update certificate set verification_code = 'BBBB9999CCCC'"
                        + " where result_id = :result",
                "is revoked by nobody's decision | update certificate set status = 'REVOKED', status_since = now()"
                        + " where result_id = :result",
                "stands: this DELETE is refused | delete from certificate_file where certificate_id ="
                        + " (select id from certificate where result_id = :result)",
                "stands: this UPDATE is refused | update certificate_file set signed_at = now() where certificate_id ="
                        + " (select id from certificate where result_id = :result)",
                "table certificate_serial only grows: DELETE | delete from certificate_serial",
                "certificate serials only grow | update certificate_serial set last = last"
            })
    void what_was_issued_stands_whoever_asks(String refusal, String sql) throws SQLException {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        UUID result = exam.passed("邓琪");
        Batches.issue(association, exam);
        try (Connection connection = platform.database().connect("training");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql.replace(":result", "'" + result + "'")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(refusal);
        }
    }

    private static Callable<Object> reserving(PublishedExam exam, UUID result, int serial) {
        return () -> {
            exam.reserve(
                    result,
                    PublishedExam.PREFIX + "%02d5%06d".formatted(exam.today().getYear() % 100, serial));
            return null;
        };
    }

    private static List<Throwable> failures(List<Optional<Throwable>> all) {
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static long number(String sql, UUID value) throws SQLException {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, value);
            ResultSet found = query.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }
}
