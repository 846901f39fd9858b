package care.training.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.check.Verdicts;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the next answer goes by is read again too: cases, how bans stand, the list's changes, scans, and who is who. */
@WholePlatform
class RereadAnswersIT {
    private static final Path MIGRATIONS = Path.of(
            System.getProperty("training.root", ".."), "training-ejb", "src", "main", "resources", "db", "migration");

    private final Platform platform = TestPlatform.told();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);
    private final ByHand byHand = new ByHand(platform);

    @Test
    void a_verdict_that_nobody_decided_and_a_doubt_that_was_not_there_are_found() throws Exception {
        Somebody barred = Somebody.random();
        Somebody carer = barred.homonymBorn(barred.born());
        employer.hire("R-" + carer.number(), carer);
        String ban = register.inForce(barred);
        String decided = employer.check(barred.homonymBorn(barred.born())).getString("caseNumber");
        Verdicts.another(register, decided);
        String open = employer.check(barred.homonymBorn(barred.born())).getString("caseNumber");
        String another = register.inForce(Somebody.random());
        byHand.assertSame();

        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF CASE_OPENED",
                "match_case",
                "update match_case set verdict = 'NOT_SAME_PERSON', verdict_at = opened_at where number = '" + open
                        + "'",
                "update match_case set verdict = null, verdict_at = null where number = '" + open + "'");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF CASE_OPENED",
                "match_case",
                "update match_case set verdict = 'SAME_PERSON', verdict_ban = '" + ban + "' where number = '" + decided
                        + "'",
                "update match_case set verdict = 'NOT_SAME_PERSON', verdict_ban = null where number = '" + decided
                        + "'");
        String ofAlert = "c.alert_id is not null and k.ban_id = '" + ban + "'";
        for (String to : List.of("c.number = '" + decided + "'", ofAlert)) {
            byHand.assertFound(
                    "RECORD_CONTRADICTS_ITSELF CASE_OPENED",
                    "case_candidate",
                    "insert into case_candidate (case_id, ban_id, exact, facts) select c.id, '" + another
                            + "', false, (select f.facts from case_candidate f join match_case o on o.id = f.case_id"
                            + " where o.number = '" + open
                            + "') from match_case c join case_candidate k on k.case_id = c.id"
                            + " where " + to,
                    "delete from case_candidate where ban_id = '" + another + "'");
        }
        byHand.assertFound(
                "RECORD_CHANGED CASE_OPENED",
                "case_candidate",
                "update case_candidate set facts = set_byte(facts, 0, 255 - get_byte(facts, 0)) where case_id ="
                        + " (select id from match_case where number = '" + open + "')",
                "update case_candidate set facts = set_byte(facts, 0, 255 - get_byte(facts, 0)) where case_id ="
                        + " (select id from match_case where number = '" + open + "')");
    }

    @Test
    void changes_of_the_list_and_how_a_ban_stands_are_found() throws Exception {
        String ban = register.inForce(Somebody.random());
        register.voided(register.inForce(Somebody.random()));
        byHand.assertSame();

        String its = " where ban_id = '" + ban + "'";
        byHand.assertFound(
                "RECORD_CHANGED LIST_ADVANCED",
                "ban_change",
                "update ban_change set at = at - interval '1 day'" + its,
                "update ban_change set at = at + interval '1 day'" + its);
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF LIST_ADVANCED",
                "ban_change",
                "update ban_change set change = 'VOIDED'" + its,
                "update ban_change set change = 'TOOK_EFFECT'" + its);
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF LIST_ADVANCED",
                "ban_list",
                "update ban_list set epoch = epoch + 1",
                "update ban_list set epoch = epoch - 1");
        String rule = text("select conname from pg_constraint where conrelid = 'ban'::regclass and"
                + " pg_get_constraintdef(oid) like '%PROPOSED%approved_by IS NULL%'");
        byHand.assertFound(
                "RECORD_CONTRADICTS_ITSELF BAN_PROPOSED",
                "ban",
                "alter table ban drop constraint " + rule + "; update ban set state = 'PROPOSED' where id = '" + ban
                        + "'",
                "update ban set state = 'IN_FORCE' where id = '" + ban + "'; alter table ban add constraint " + rule
                        + " check (state <> 'PROPOSED' or (approved_by is null and voided_by is null))");
    }

    @Test
    void a_scan_that_is_another_file_and_a_document_or_name_that_is_gone_are_found() throws Exception {
        String ban = register.proposed(Register.decision(Somebody.random().asJson()));
        register.proposer()
                .post(
                        "/bans/" + ban + "/scans",
                        Json.createObjectBuilder()
                                .add("content", Base64.getEncoder().encodeToString(picture()))
                                .build())
                .expect(200);
        Somebody carer = Somebody.random();
        employer.hire("R-" + carer.number(), carer);
        byHand.assertSame();

        byHand.assertFound(
                "RECORD_UNREADABLE BAN_SCAN_KEPT",
                "ban_scan",
                "update ban_scan set cipher = set_byte(cipher, 50, 255 - get_byte(cipher, 50)) where ban_id = '" + ban
                        + "'",
                "update ban_scan set cipher = set_byte(cipher, 50, 255 - get_byte(cipher, 50)) where ban_id = '" + ban
                        + "'");
        String hers = " where person_id = (select id from person where name = '" + carer.name() + "')";
        byHand.assertFound(
                "RECORD_CHANGED PERSON_REGISTERED",
                "person_name",
                "update person_name set text = text || '甲'" + hers,
                "update person_name set text = left(text, -1)" + hers);
        byHand.change("identity_document", "create table gone_for_a_test as select * from identity_document" + hers);
        byHand.assertFound(
                "RECORD_MISSING PERSON_REGISTERED",
                "identity_document",
                "delete from identity_document" + hers,
                "insert into identity_document select * from gone_for_a_test");
        byHand.change("identity_document", "drop table gone_for_a_test");
    }

    @Test
    void entries_that_the_migration_made_of_earlier_rows_say_what_the_application_writes() throws Exception {
        Somebody barred = Somebody.random();
        register.voided(register.inForce(barred));
        register.inForce(barred);
        employer.check(barred.homonymBorn(barred.born()));
        String entries = "select count(*) from ledger_entry where kind in ('LIST_ADVANCED', 'CASE_OPENED')";
        String before = text(entries);

        try (Connection database = platform.connect();
                Statement migration = database.createStatement()) {
            migration.execute(Files.readString(MIGRATIONS.resolve("V330__cases_and_epochs_in_the_log.sql")));
        }

        assertThat(Integer.parseInt(text(entries))).isGreaterThanOrEqualTo(Integer.parseInt(before) + 4);
        Waiting.until("they have their places", ByHand.PATIENCE, () -> text("select count(*) from log_waiting")
                .equals("0"));
        byHand.assertSame();
    }

    private String text(String query) throws SQLException {
        try (Connection database = platform.connect();
                Statement asked = database.createStatement();
                ResultSet found = asked.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }
}
