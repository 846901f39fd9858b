package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.OnRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the list of bans said then, asked afterwards by authority and auditor. */
@WholePlatform
class ListThenIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);
    private final ApiClient regulator = ApiClient.machine(platform, "demo-regulator");
    private final ApiClient clerk = ApiClient.machine(platform, "demo-association");
    private final ApiClient otherClerk = ApiClient.machine(platform, "demo-association2");
    private final ApiClient auditor = ApiClient.person(platform, "auditor");

    @Test
    void each_answer_follows_from_the_list_of_its_moment_whatever_became_of_the_ban() throws SQLException {
        Somebody somebody = Somebody.random();
        JsonObject before = employer.check(somebody);
        String ban = register.inForce(somebody);
        JsonObject barred = employer.check(somebody);
        register.voided(ban);
        JsonObject after = employer.check(somebody);

        JsonObject then = by(auditor, "receipt", barred.getString("receipt"));
        assertThat(then.getString("outcome")).isEqualTo("BARRED");
        assertThat(then.getString("given")).isEqualTo("BARRED");
        assertThat(then.getBoolean("follows")).isTrue();
        JsonObject weighed = then.getJsonArray("bans").getJsonObject(0);
        assertThat(weighed.getJsonObject("ban").getString("id")).isEqualTo(ban);
        assertThat(weighed.getJsonObject("ban")).containsKey("voidedSince");
        assertThat(weighed.getString("match")).isEqualTo("CONFIRMED");
        assertThat(weighed.getString("weighedThen")).isEqualTo("CONFIRMED");
        for (JsonObject check : new JsonObject[] {before, after}) {
            JsonObject none = by(regulator, "check", check.getString("id"));
            assertThat(none.getString("outcome")).isEqualTo("NO_RECORD");
            assertThat(none.getBoolean("follows")).isTrue();
            assertThat(none.getJsonArray("bans")).isEmpty();
        }

        falsify(barred.getString("id"));
        JsonObject falsified = by(auditor, "check", barred.getString("id"));
        assertThat(falsified.getBoolean("follows")).isFalse();
        assertThat(falsified.getString("given")).isEqualTo("NO_RECORD");
    }

    @Test
    void a_day_is_asked_about_too_and_what_is_no_receipt_is_refused() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String today = Colleges.today(platform).toString();
        JsonObject question = Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("organization", Employer.ORGANIZATION)
                .add("on", today)
                .build();
        JsonObject then =
                regulator.post("/checks/list-then", question).expect(200).json();
        assertThat(then.getString("outcome")).isEqualTo("BARRED");
        assertThat(then.containsKey("given")).isFalse();

        refused("receipt", "no receipt", 400);
        refused("check", UUID.randomUUID().toString(), 404);
        regulator.post("/checks/list-then", Json.createObjectBuilder().build()).expect(400);
    }

    @Test
    void whose_a_document_was_then_is_told_whatever_was_merged_and_parted_since() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        JsonObject passport = passport();
        String absorbed = onRecord(Employer.otherOnRecord(platform), barred);
        OnRecord.addedByTwo(
                clerk,
                otherClerk,
                absorbed,
                "documents",
                Json.createObjectBuilder(passport).add("reason", "证件原件已核对（测试）").build());
        Somebody free = Somebody.random();
        String survivor = onRecord(employer, free);
        JsonObject byPassport =
                employer.check(Json.createObjectBuilder(passport).add("name", barred.name()));
        JsonObject before = employer.check(free);
        assertFollows(byPassport, "BARRED");
        assertFollows(before, "NO_RECORD");

        String merge = "/people/merges/" + proposed(survivor, absorbed);
        otherClerk.post(merge + "/approval").expect(200);
        JsonObject meanwhile = employer.check(free);
        assertFollows(byPassport, "BARRED");
        assertFollows(before, "NO_RECORD");
        assertFollows(meanwhile, "BARRED");

        clerk.post(merge + "/undoing", reason()).expect(200);
        otherClerk.post(merge + "/undoing/approval").expect(200);
        assertFollows(byPassport, "BARRED");
        assertFollows(before, "NO_RECORD");
        assertFollows(meanwhile, "BARRED");
        assertFollows(employer.check(free), "NO_RECORD");
    }

    private void assertFollows(JsonObject check, String outcome) {
        assertThat(check.getString("outcome")).isEqualTo(outcome);
        JsonObject then = by(auditor, "check", check.getString("id"));
        assertThat(then.getString("outcome")).isEqualTo(outcome);
        assertThat(then.getBoolean("follows")).isTrue();
    }

    /** The id of somebody whom an employer has put on its staff. */
    private String onRecord(Employer by, Somebody somebody) {
        by.hire("L-" + somebody.number(), somebody);
        return OnRecord.id(clerk, somebody.asJson().build());
    }

    private String proposed(String survivor, String absorbed) {
        return clerk.post(
                        "/people/merges",
                        Json.createObjectBuilder(reason())
                                .add("survivor", survivor)
                                .add("absorbed", absorbed)
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private static JsonObject reason() {
        return Json.createObjectBuilder().add("reason", "证件原件已核对（测试）").build();
    }

    private static JsonObject passport() {
        String number = "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
        return Json.createObjectBuilder()
                .add("documentType", "PASSPORT")
                .add("documentNumber", number)
                .build();
    }

    private void refused(String field, String value, int status) {
        regulator
                .post(
                        "/checks/list-then",
                        Json.createObjectBuilder().add(field, value).build())
                .expect(status);
    }

    private static JsonObject by(ApiClient official, String field, String value) {
        return official.post(
                        "/checks/list-then",
                        Json.createObjectBuilder().add(field, value).build())
                .expect(200)
                .json();
    }

    /** As somebody who owns the database might turn an answer into another. */
    private void falsify(String check) throws SQLException {
        try (Connection database = platform.connect();
                Statement triggers = database.createStatement();
                PreparedStatement change = database.prepareStatement(
                        "update credential_check set outcome = 'NO_RECORD' where id = cast(? as uuid)")) {
            database.setAutoCommit(false);
            triggers.execute("alter table credential_check disable trigger credential_check_only_grows");
            change.setString(1, check);
            change.executeUpdate();
            triggers.execute("alter table credential_check enable always trigger credential_check_only_grows");
            database.commit();
        }
    }
}
