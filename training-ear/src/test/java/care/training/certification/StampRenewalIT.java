package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.Platform;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import care.training.scheduling.HeldExam;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
            assertThat(IssuedFiles.page(number, file)).contains("证书真实有效");
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

    /** Whoever made it holds for years, and the day of its digest is over. */
    @Test
    void a_stamp_whose_algorithm_ages_is_renewed_though_its_maker_holds() throws SQLException {
        String number = IssuedFiles.issued("石竹");
        byte[] before = IssuedFiles.pdf(number);
        restOn(number, "SHA-1/SHA-256/ECDSA-256");

        byte[] renewed = IssuedFiles.changedFrom(number, before);

        assertThat(renewed).startsWith(before);
        assertThat(IssuedFiles.verify(renewed).getBoolean("authentic")).isTrue();
        assertThat(basis(number)).isEqualTo("SHA-256/SHA-256/ECDSA-256");
        assertThat(IssuedFiles.pdf(number)).as("once").isEqualTo(renewed);
    }

    @Test
    void what_a_stamp_rests_on_is_read_from_a_file_that_was_stamped_before_it_was_written_down() throws Exception {
        String number = IssuedFiles.issued("石楠");
        byte[] file = IssuedFiles.pdf(number);
        assertThat(basis(number)).isEqualTo("SHA-256/SHA-256/ECDSA-256");
        restOn(number, "SHA-256");

        waitUntilRead(number);
        assertThat(basis(number)).isEqualTo("SHA-256/SHA-256/ECDSA-256");
        assertThat(IssuedFiles.pdf(number)).isEqualTo(file);
    }

    /** Its row was changed by hand; it is due before the other. */
    @Test
    void a_file_that_cannot_be_read_keeps_no_other_from_being_stamped() throws SQLException {
        String damaged = IssuedFiles.issued("石膏");
        String sound = IssuedFiles.issued("石英");
        byte[] before = IssuedFiles.pdf(sound);
        turnByte(damaged);
        try {
            endSoon(damaged);
            endSoon(sound);
            assertThat(IssuedFiles.changedFrom(sound, before)).startsWith(before);
        } finally {
            turnByte(damaged);
        }
        assertThat(isSetAside(damaged)).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_keeps_no_other_from_being_known_by_what_it_rests_on() throws SQLException {
        String damaged = IssuedFiles.issued("石灰");
        String sound = IssuedFiles.issued("石棉");
        turnByte(damaged);
        try {
            restOn(damaged, "SHA-256");
            restOn(sound, "SHA-256");
            waitUntilRead(sound);
        } finally {
            turnByte(damaged);
        }
        assertThat(basis(sound)).isEqualTo("SHA-256/SHA-256/ECDSA-256");
        assertThat(basis(damaged)).isEqualTo("SHA-256");
        assertThat(isSetAside(damaged)).isTrue();
    }

    private static boolean isSetAside(String number) throws SQLException {
        return read(
                        "select s.leased_until > now() + interval '12 hours' from certificate_stamp s"
                                + " join certificate c on c.id = s.certificate_id where c.number = ?",
                        number)
                .equals("t");
    }

    private static void waitUntilRead(String number) throws SQLException {
        Instant limit = Instant.now().plusSeconds(60);
        while (basis(number).equals("SHA-256") && Instant.now().isBefore(limit)) {
            Waiting.pause();
        }
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
        change(
                "update certificate_stamp set holds_until = exam_time() + interval '30 days'"
                        + " where certificate_id = (select id from certificate where number = ?)",
                number);
    }

    private static void change(String update, String... values) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement statement = HeldExam.prepared(connection, update, (Object[]) values)) {
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    /** Twice is as before. */
    private static void turnByte(String number) throws SQLException {
        new TableOwner(platform)
                .change(
                        "certificate_file",
                        "update certificate_file set pdf_cipher = set_byte(pdf_cipher, 99, 255 - get_byte(pdf_cipher, 99))"
                                + " where certificate_id = (select id from certificate where number = ?)",
                        number);
    }

    private static String basis(String number) throws SQLException {
        return read(
                "select s.rests_on from certificate_stamp s join certificate c on c.id = s.certificate_id"
                        + " where c.number = ?",
                number);
    }

    /** As the database says it of this certificate. */
    private static void restOn(String number, String basis) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement kind = HeldExam.prepared(
                        connection, "insert into stamp_basis (name) values (?) on conflict do nothing", basis)) {
            kind.executeUpdate();
        }
        change(
                "update certificate_stamp set rests_on = ?"
                        + " where certificate_id = (select id from certificate where number = ?)",
                basis,
                number);
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
