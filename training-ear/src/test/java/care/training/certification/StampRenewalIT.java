package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.HeldExam;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file whose archive time stamp ends soon gets another, by itself; whoever has the older file has no other document. */
@WholePlatform
class StampRenewalIT {
    private static Platform platform;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        PublishedExam.register(platform);
    }

    @Test
    void a_stamp_that_ends_soon_is_renewed_and_both_files_verify() throws SQLException {
        String number = IssuedFiles.issued("石斛");
        byte[] before = IssuedFiles.pdf(number);
        endSoon(number);

        byte[] renewed = IssuedFiles.changedFrom(number, before);

        for (byte[] file : new byte[][] {before, renewed}) {
            JsonObject answer = IssuedFiles.verify(file);
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
        String number = IssuedFiles.issued("石苇");
        byte[] first = IssuedFiles.pdf(number);
        endSoon(number);
        byte[] renewed = IssuedFiles.changedFrom(number, first);
        IssuedFiles.approve(IssuedFiles.correct(number, "石韦"));
        byte[] corrected = IssuedFiles.changedFrom(number, renewed);

        assertThat(IssuedFiles.verify(first).getString("status")).isEqualTo("REPLACED");
        assertThat(IssuedFiles.verify(renewed).getString("status")).isEqualTo("REPLACED");
        assertThat(IssuedFiles.verify(corrected).getString("status")).isEqualTo("VALID");
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

    private static String read(String sql, String number) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement query = HeldExam.prepared(connection, sql, number);
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }
}
