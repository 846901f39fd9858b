package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The database read again against the log, where the demo's story was told: nothing differs until somebody changes a row. */
@WholePlatform
class RereadingIT {
    private final Platform platform = TestPlatform.told();
    private final ByHand byHand = new ByHand(platform);

    @Test
    void whatever_the_owner_of_the_database_changes_by_hand_is_found_and_named() throws Exception {
        assertThat(command()).startsWith("0 Database and log say the same.");

        byHand.assertFound(
                "RECORD_CHANGED BAN_PROPOSED",
                "ban",
                "update ban set deciding_authority = deciding_authority || '甲' where id = (select min(id::text)::uuid"
                        + " from ban)",
                "update ban set deciding_authority = left(deciding_authority, -1) where id = (select"
                        + " min(id::text)::uuid from ban)");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF CHECK_ANSWERED",
                "credential_check",
                "update credential_check set review_due_on = review_due_on + 1",
                "update credential_check set review_due_on = review_due_on - 1");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF BAN_PROPOSED",
                "ban_name_key",
                "update ban_name_key set key = 'hidden ' || key",
                "update ban_name_key set key = substr(key, 8)");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF BAN_PROPOSED",
                "ban_document",
                "insert into ban_document (id, ban_id, amendment_id, type, number_cipher, number_hash)"
                        + " select gen_random_uuid(), b.id, a.id, 'PASSPORT', '\\x01', '\\x01' from ban b, ban_amendment a"
                        + " where b.erased_at is null limit 1",
                "delete from ban_document where number_hash = '\\x01'");
        byHand.change(
                "weighed_ban",
                "create table weighed_for_a_test as select * from weighed_ban where match = 'CONFIRMED'");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF CHECK_ANSWERED",
                "weighed_ban",
                "delete from weighed_ban where match = 'CONFIRMED'",
                "insert into weighed_ban select * from weighed_for_a_test");
        byHand.change("weighed_ban", "drop table weighed_for_a_test");
        byHand.assertFound(
                "RECORD_CHANGED RESULT_PUBLISHED",
                "result",
                "update result set theory = theory - 0.5 where theory is not null",
                "update result set theory = theory + 0.5 where theory is not null");
        byHand.assertFound(
                "RECORD_UNREADABLE CERTIFICATE_ISSUED",
                "certificate_file",
                "update certificate_file set pdf_cipher = set_byte(pdf_cipher, 99, 255 - get_byte(pdf_cipher, 99))",
                "update certificate_file set pdf_cipher = set_byte(pdf_cipher, 99, 255 - get_byte(pdf_cipher, 99))");
        byHand.assertFound(
                "ENTRY_MISSING DOCUMENT_CHOSEN",
                "document_choice",
                "insert into document_choice select gen_random_uuid(), id, id, 'by hand', 'nobody', now() from person"
                        + " limit 1",
                "delete from document_choice where reason = 'by hand'");
    }

    @Test
    void a_changed_entry_and_a_changed_root_are_found_and_an_erased_salt_is_no_difference() throws Exception {
        byHand.assertFound(
                "ENTRY_CHANGED",
                "ledger_entry",
                "update ledger_entry set digest = set_byte(digest, 0, 255 - get_byte(digest, 0)) where id = 3",
                "update ledger_entry set digest = set_byte(digest, 0, 255 - get_byte(digest, 0)) where id = 3");
        byHand.assertFound(
                "CHECKPOINT_CHANGED",
                "log_checkpoint",
                "update log_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0))",
                "update log_checkpoint set root = set_byte(root, 0, 255 - get_byte(root, 0))");
        byHand.change("ledger_salt", "create table erased_for_a_test as select * from ledger_salt where entry_id < 4");
        try {
            byHand.change("ledger_salt", "delete from ledger_salt where entry_id < 4");
            JsonObject erased = byHand.reread();
            assertThat(erased.getString("state")).isEqualTo("SAME");
            assertThat(erased.getInt("erased")).isEqualTo(3);
        } finally {
            byHand.change("ledger_salt", "insert into ledger_salt select * from erased_for_a_test");
            byHand.change("ledger_salt", "drop table erased_for_a_test");
        }
        byHand.assertSame();
    }

    @Test
    void what_became_known_of_a_person_and_a_voiding_after_it_read_the_same() throws Exception {
        Register register = new Register(platform);
        String name = Somebody.random().name();
        String ban =
                register.inForce(Register.decision(Json.createObjectBuilder().add("name", name)));
        register.identified(ban, Somebody.random(), "又名" + name);
        register.voided(ban);

        byHand.assertSame();
    }

    @Test
    void a_suspension_and_its_end_are_read_again_with_the_document_and_the_last_day() throws Exception {
        String certificate = "/certificates/" + certificate();
        decide(
                certificate + "/suspensions",
                Json.createObjectBuilder()
                        .add("reason", "INQUIRY_INTO_EXAM")
                        .add("document", "核查〔2026〕30 号")
                        .add("note", "监控录像缺失"));
        decide(certificate + "/suspension-ends", Json.createObjectBuilder().add("note", "核查未发现问题"));
        byHand.assertSame();

        String it = " where kind = 'SUSPENSION'";
        byHand.assertFound(
                "RECORD_CHANGED CERTIFICATE_CHANGE_PROPOSED",
                "certificate_change",
                "update certificate_change set document_number = '核查〔2026〕31 号'" + it,
                "update certificate_change set document_number = '核查〔2026〕30 号'" + it);
        byHand.assertFound(
                "RECORD_CHANGED CERTIFICATE_SUSPENDED",
                "certificate_change",
                "update certificate_change set suspended_until = suspended_until - 1" + it,
                "update certificate_change set suspended_until = suspended_until + 1" + it);
    }

    /** Two accounts of the association decide so. */
    private void decide(String path, JsonObjectBuilder proposal) {
        String change = ApiClient.machine(platform, "demo-association")
                .post(path, proposal.build())
                .expect(201)
                .json()
                .getString("id");
        ApiClient.machine(platform, "demo-association2")
                .post("/certificates/changes/" + change + "/approval")
                .expect(200);
    }

    /** Of the demo's story. */
    private String certificate() throws SQLException {
        try (Connection database = platform.connect();
                Statement asked = database.createStatement();
                ResultSet found = asked.executeQuery("select c.number from certificate c join certificate_file f on"
                        + " f.certificate_id = c.id where c.status = 'VALID' order by c.number limit 1")) {
            found.next();
            return found.getString(1);
        }
    }

    /** The operator's command: its exit status and the beginning of its last line. */
    private String command() throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        "sh",
                        Path.of(System.getProperty("training.root", ".."), "config", "reread-log.sh")
                                .toString())
                .redirectErrorStream(true);
        command.environment()
                .put("TRAINING_PUBLIC_URL", platform.application().address().toString());
        command.environment().put("TRAINING_TOKEN", byHand.auditor().token());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(ByHand.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return process.exitValue() + " " + said.substring(said.lastIndexOf('\n') + 1);
    }
}
