package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file whose archive time stamp ends soon gets another, by itself; whoever has the older file has no other document. */
@WholePlatform
class StampRenewalIT {
    private static Platform platform;
    private static ApiClient association;
    private static ApiClient anyone;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        association = ApiClient.machine(platform, "demo-association");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
    }

    @Test
    void a_stamp_that_ends_soon_is_renewed_and_both_files_verify() throws SQLException {
        String number = issued("石斛");
        byte[] before = pdf(number);
        endSoon(number);

        byte[] renewed = changedFrom(number, before);

        for (byte[] file : new byte[][] {before, renewed}) {
            JsonObject answer = verify(file);
            assertThat(answer.getBoolean("authentic")).isTrue();
            assertThat(answer.getString("status")).isEqualTo("VALID");
            assertThat(answer.getString("signatureLevel")).isEqualTo("B-LTA");
        }
        assertThat(renewed).as("nothing that was there is touched").startsWith(before);
        assertThat(read(
                        "select count(*) from ledger_entry l join certificate c on c.id = l.reference"
                                + " where c.number = ? and l.kind = 'CERTIFICATE_STAMP_RENEWED'",
                        number))
                .isEqualTo("1");
        assertThat(read(
                        "select count(*) from certificate_stamp s join certificate c on c.id = s.certificate_id"
                                + " where c.number = ? and s.holds_until > exam_time() + interval '180 days'",
                        number))
                .isEqualTo("1");
    }

    @Test
    void what_was_stamped_again_and_corrected_then_is_replaced_in_both_its_files() throws SQLException {
        String number = issued("石苇");
        byte[] first = pdf(number);
        endSoon(number);
        byte[] renewed = changedFrom(number, first);
        String change = association
                .post(
                        "/certificates/" + number + "/corrections",
                        Json.createObjectBuilder()
                                .add("name", "石韦")
                                .add("note", "户口簿变更页")
                                .build())
                .expect(201)
                .json()
                .getString("id");
        ApiClient.machine(platform, "demo-association2")
                .post("/certificates/changes/" + change + "/approval")
                .expect(200);
        byte[] corrected = changedFrom(number, renewed);

        assertThat(verify(first).getString("status")).isEqualTo("REPLACED");
        assertThat(verify(renewed).getString("status")).isEqualTo("REPLACED");
        assertThat(verify(corrected).getString("status")).isEqualTo("VALID");
    }

    private static String issued(String name) {
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(name);
        return Batches.number(Batches.issue(association, exam), 0);
    }

    private static byte[] pdf(String number) {
        return association.get("/certificates/" + number + "/pdf").expect(200).body();
    }

    private static JsonObject verify(byte[] file) {
        return anyone.post("/certificates/verification", "application/pdf", file)
                .expect(200)
                .json();
    }

    /** In a month, as the database says it of this certificate. */
    private static void endSoon(String number) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement statement = HeldExam.prepared(
                        connection,
                        "update certificate_stamp set holds_until = exam_time() + interval '30 days'"
                                + " where certificate_id = (select id from certificate where number = ?)",
                        number)) {
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    private static byte[] changedFrom(String number, byte[] before) {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            byte[] now = pdf(number);
            if (!Arrays.equals(now, before)) {
                return now;
            }
            Waiting.pause();
        }
        throw new AssertionError("the file of " + number + " stays as it is");
    }

    private static String read(String sql, String number) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = HeldExam.prepared(connection, sql, number);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }
}
