package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.check.AlertBox;
import care.training.check.Employer;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A further document or name of the person whom an entry in force means becomes known: two officials add it. */
@WholePlatform
class BanIdentityIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);

    @Test
    void a_document_that_two_officials_add_bars_its_holder_and_clears_nobody() {
        Somebody somebody = Somebody.random();
        Somebody homonym = somebody.homonymBorn(LocalDate.of(1969, 5, 4));
        String ban = register.inForce(namedOnly(somebody.name()));
        JsonObject before = employer.check(somebody);

        propose(ban, somebody).expect(201);
        refused(register.proposer().post("/bans/" + ban + "/changes/1/approval"), 409, "proposer-cannot-approve");
        assertThat(employer.outcome(somebody)).isEqualTo("POSSIBLE_MATCH");
        JsonObject entry = confirm(ban, 1).expect(200).json();

        assertThat(before.getString("outcome")).isEqualTo("POSSIBLE_MATCH");
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        assertThat(employer.outcome(homonym)).isEqualTo("POSSIBLE_MATCH");
        assertThat(entry.getJsonObject("subject").getString("documentNumber"))
                .isNotEqualTo(somebody.number())
                .endsWith(somebody.number().substring(16));
        assertThat(entry.getString("start")).isEqualTo("2024-03-01");
    }

    @Test
    void who_could_be_meant_by_another_writing_of_the_name_still_can_be_when_a_document_is_known() {
        String given = Somebody.random().name().substring(1);
        Somebody somebody = Somebody.random().named("钟" + given);
        Somebody namesake = Somebody.random().named("鍾" + given);
        String ban = register.inForce(namedOnly(somebody.name()));
        assertThat(employer.outcome(namesake)).isEqualTo("POSSIBLE_MATCH");

        register.identified(ban, somebody, "又" + given);

        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        assertThat(employer.outcome(namesake)).isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void what_was_turned_down_is_never_part_of_the_entry() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(namedOnly(somebody.name()));
        propose(ban, somebody).expect(201);

        JsonObject entry = register.approver()
                .post("/bans/" + ban + "/changes/1/refusal")
                .expect(200)
                .json();

        assertThat(entry.getJsonObject("subject")).doesNotContainKey("documentNumber");
        assertThat(employer.outcome(somebody)).isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void a_name_that_became_known_finds_whoever_bears_it() {
        Somebody somebody = Somebody.random();
        Somebody other = Somebody.random();
        String ban = register.inForce(namedOnly(somebody.name()));
        assertThat(employer.outcome(other)).isEqualTo("NO_RECORD");

        propose(ban, identity(List.of(), other.name())).expect(201);
        JsonObject entry = confirm(ban, 1).expect(200).json();

        assertThat(employer.outcome(other)).isEqualTo("POSSIBLE_MATCH");
        assertThat(employer.outcome(somebody)).isEqualTo("POSSIBLE_MATCH");
        assertThat(entry.getJsonObject("subject").getJsonArray("aliases")).hasSize(1);
        assertThat(register.proposer()
                        .post(
                                "/bans/lookups",
                                Json.createObjectBuilder()
                                        .add("name", other.name())
                                        .build())
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void whoever_is_on_a_staff_by_that_document_is_told_of_at_once() {
        Somebody somebody = Somebody.random();
        Somebody renewed = Somebody.born(somebody.born()).named(somebody.name());
        String ban = register.inForce(somebody);
        employer.hire(
                "identity-" + UUID.randomUUID(), renewed.named(Somebody.random().name()));
        long since = AlertBox.latest(employer.client());

        propose(ban, renewed).expect(201);
        confirm(ban, 1).expect(200);

        assertThat(AlertBox.alerts(employer.client(), since))
                .extracting(alert -> alert.getString("kind"))
                .contains("POSSIBLE_MATCH");
        assertThat(employer.outcome(renewed)).isEqualTo("BARRED");
    }

    @Test
    void what_the_list_said_before_is_said_without_what_became_known_later() {
        Somebody somebody = Somebody.random();
        Somebody other = Somebody.random();
        String ban = register.inForce(namedOnly(somebody.name()));
        String possible = employer.check(somebody).getString("id");
        String none = employer.check(other).getString("id");
        register.identified(ban, somebody, other.name());
        String barred = employer.check(somebody).getString("id");

        assertThat(then(possible)).isEqualTo("POSSIBLE_MATCH follows");
        assertThat(then(none)).isEqualTo("NO_RECORD follows");
        assertThat(then(barred)).isEqualTo("BARRED follows");
    }

    @Test
    void what_cannot_be_of_the_same_person_or_is_known_already_is_refused() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        String suspension = register.inForce(Json.createObjectBuilder()
                .add("subject", Somebody.random().asJson())
                .add("role", "PERPETRATOR")
                .add("decidingAuthority", "某区公安分局（测试）")
                .add("kind", "SUSPENDED_PENDING")
                .add("scope", "CLOSE_CONTACT_MINORS"));

        refused(propose(ban, somebody), 422, "ban-change-does-not-fit");
        refused(propose(suspension, Somebody.random()), 422, "ban-change-does-not-fit");
        invalid(propose(ban, somebody.homonymBorn(somebody.born().plusDays(1))), "identity.documents");
        invalid(propose(ban, identity(List.of())), "identity.documents");
        invalid(propose(ban, identity(List.of(), "甲", "乙 1")), "identity.names[1]");
        refused(
                register.proposer()
                        .post(
                                "/bans/" + ban + "/changes",
                                change("LIFTED", "AUTHORITY_LIFTED", identity(List.of(), "甲"))
                                        .add("end", Colleges.today(platform).toString())
                                        .build()),
                422,
                "ban-change-does-not-fit");
        assertThat(register.proposer().get("/bans/" + ban).expect(200).json().getJsonArray("changes"))
                .isEmpty();
    }

    private String then(String check) {
        JsonObject then = register.proposer()
                .post(
                        "/checks/list-then",
                        Json.createObjectBuilder().add("check", check).build())
                .expect(200)
                .json();
        return then.getString("outcome") + (then.getBoolean("follows") ? " follows" : " differs");
    }

    private static JsonObjectBuilder namedOnly(String name) {
        return Register.decision(Json.createObjectBuilder().add("name", name));
    }

    private static JsonObjectBuilder identity(List<Somebody> holders, String... names) {
        JsonArrayBuilder documents = Json.createArrayBuilder();
        holders.forEach(holder -> documents.add(
                Json.createObjectBuilder().add("documentType", "RESIDENT_ID").add("documentNumber", holder.number())));
        return Json.createObjectBuilder()
                .add("documents", documents)
                .add("names", Json.createArrayBuilder(List.of(names)));
    }

    private JsonObjectBuilder change(String kind, String reason, JsonObjectBuilder identity) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("reason", reason)
                .add("authority", "某区公安分局（测试）")
                .add("documentNumber", "（2026）测查 1 号")
                .add("decidedOn", Colleges.today(platform).toString())
                .add("identity", identity);
    }

    private Answer propose(String ban, Somebody holder) {
        return propose(ban, identity(List.of(holder)));
    }

    private Answer propose(String ban, JsonObjectBuilder identity) {
        return register.proposer()
                .post(
                        "/bans/" + ban + "/changes",
                        change("IDENTIFIED", "IDENTITY_KNOWN", identity).build());
    }

    private Answer confirm(String ban, int number) {
        return register.approver().post("/bans/" + ban + "/changes/" + number + "/approval");
    }

    private static void invalid(Answer answer, String field) {
        refused(answer, 400, "invalid-input");
        assertThat(answer.text()).contains("\"" + field + "\"");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith("/" + code);
    }
}
