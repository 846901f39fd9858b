package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of bans: entered by one official, approved by another, voided by two. */
@WholePlatform
class BanIT {
    private static final int CHANGES = 12;

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @Test
    void a_proposal_bars_nobody_and_an_approved_ban_does_at_once() {
        Somebody somebody = Somebody.random();
        String ban = register.proposed(Register.decision(somebody.asJson()));
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");

        JsonObject approved = register.approve(ban).expect(200).json();

        assertThat(approved.getString("state")).isEqualTo("IN_FORCE");
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
    }

    @Test
    void who_entered_a_decision_cannot_approve_it() {
        String ban = register.proposed(Register.decision(Somebody.random().asJson()));

        refused(register.proposer().post("/bans/" + ban + "/approval"), 409, "proposer-cannot-approve");
        assertThat(state(ban)).isEqualTo("PROPOSED");
    }

    @Test
    void of_two_approvals_at_once_one_takes_effect() {
        String ban = register.proposed(Register.decision(Somebody.random().asJson()));
        ApiClient third = ApiClient.person(platform, "regulator2");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(register.approve(ban)), () -> answers.add(third.post("/bans/" + ban + "/approval"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_proposal_that_is_approved_and_turned_down_at_once_ends_as_one_of_the_two() {
        Somebody somebody = Somebody.random();
        String ban = register.proposed(Register.decision(somebody.asJson()));

        Race.between(List.of(() -> register.approve(ban), () -> register.askVoiding(ban)));

        String state = state(ban);
        assertThat(state).isIn("IN_FORCE", "VOIDED");
        assertThat(employer.outcome(somebody)).isEqualTo(state.equals("IN_FORCE") ? "BARRED" : "NO_RECORD");
    }

    @Test
    void while_a_ban_is_in_force_no_later_change_of_the_list_loses_it() {
        Somebody somebody = Somebody.random().named("阿依古丽·楠买提");
        String ban = register.inForce(somebody);
        Random changes = new Random(22);
        List<Supplier<Somebody>> people = List.of(
                Somebody::random,
                () -> somebody.homonymBorn(somebody.born()),
                () -> somebody.homonymBorn(somebody.born().plusDays(1)),
                () -> somebody.named("阿依古丽楠买提"));
        for (int change = 0; change < CHANGES; change++) {
            String other =
                    register.inForce(people.get(changes.nextInt(people.size())).get());
            switch (changes.nextInt(4)) {
                case 0 -> register.voided(other);
                case 1 -> {
                    register.askVoiding(ban).expect(200);
                    register.approver()
                            .post("/bans/" + ban + "/voiding/refusal")
                            .expect(200);
                }
                case 2 -> register.askVoiding(other).expect(200);
                default ->
                    register.proposer().post("/bans/" + other + "/objections").expect(201);
            }
            assertThat(employer.outcome(somebody)).as("after change " + change).isEqualTo("BARRED");
            assertThat(employer.outcome(somebody.named("阿依古丽・楠买提"))).isEqualTo("BARRED");
        }
    }

    @Test
    void a_voided_ban_means_nobody_any_more_and_cannot_come_back() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);

        register.askVoiding(ban).expect(200);
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        refused(register.proposer().post("/bans/" + ban + "/voiding/approval"), 409, "voiding-needs-another");
        refused(register.askVoiding(ban), 409, "voiding-already-asked");
        register.approver().post("/bans/" + ban + "/voiding/approval").expect(200);

        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
        refused(register.approve(ban), 409, "ban-not-proposed");
        refused(register.askVoiding(ban), 409, "ban-not-in-force");
    }

    @Test
    void whoever_a_decision_names_by_several_documents_is_found_by_any_of_them() {
        Somebody somebody = Somebody.random().named("曾楠岭");
        String passport = "E" + somebody.number().substring(9, 17);
        register.approve(register.proposed(Register.decision(with(somebody, document("PASSPORT", passport)))))
                .expect(200);

        JsonObject byPassport = employer.check(document("PASSPORT", passport).add("name", "Zeng Nanling"));

        assertThat(byPassport.getString("outcome")).isEqualTo("BARRED");
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
    }

    @Test
    void documents_of_two_people_are_no_decision_about_one() {
        Somebody somebody = Somebody.random();
        String another = Somebody.born(somebody.born().plusDays(1)).number();

        JsonObject refused = register.propose(Register.decision(with(somebody, document("RESIDENT_ID", another))))
                .expect(400)
                .json();

        assertThat(refused.toString()).contains("furtherDocuments").contains("出生日期不同");
    }

    private static JsonObjectBuilder with(Somebody somebody, JsonObjectBuilder further) {
        return somebody.asJson()
                .add("furtherDocuments", Json.createArrayBuilder().add(further));
    }

    private static JsonObjectBuilder document(String type, String number) {
        return Json.createObjectBuilder().add("documentType", type).add("documentNumber", number);
    }

    @Test
    void a_voiding_that_nobody_asked_for_cannot_be_confirmed_or_refused() {
        String ban = register.inForce(Somebody.random());

        refused(register.approver().post("/bans/" + ban + "/voiding/approval"), 409, "voiding-not-asked");
        refused(register.approver().post("/bans/" + ban + "/voiding/refusal"), 409, "voiding-not-asked");
    }

    @Test
    void a_voiding_is_refused_or_taken_back_and_the_ban_goes_on_as_it_was() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        register.askVoiding(ban).expect(200);

        JsonObject refused = register.approver()
                .post("/bans/" + ban + "/voiding/refusal")
                .expect(200)
                .json();
        register.askVoiding(ban).expect(200);
        JsonObject takenBack = register.proposer()
                .post("/bans/" + ban + "/voiding/refusal")
                .expect(200)
                .json();

        assertThat(refused).doesNotContainKey("voiding");
        assertThat(takenBack.getJsonArray("refusedVoidings")).hasSize(2);
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        refused(register.approver().post("/bans/" + ban + "/voiding/approval"), 409, "voiding-not-asked");
        register.voided(ban);
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  |                  | reason",
                "what he did       |                  | reason",
                "DECISION_ANNULLED |                  | documentNumber",
                "OBJECTION_UPHELD  | ' '              | documentNumber",
                "WRONG_PERSON      | 101              | documentNumber"
            })
    void a_voiding_rests_on_a_class_of_reasons_and_on_a_document_where_another_decided(
            String reason, String document, String field) {
        String ban = register.inForce(Somebody.random());
        JsonObjectBuilder grounds = Json.createObjectBuilder();
        if (reason != null) {
            grounds.add("reason", reason);
        }
        if (document != null) {
            grounds.add("documentNumber", "101".equals(document) ? "号".repeat(101) : document);
        }

        Answer refused = register.askVoiding(ban, grounds);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains(field);
        assertThat(register.proposer().get("/bans/" + ban).expect(200).json()).doesNotContainKey("voiding");
    }

    @Test
    void an_official_who_entered_wrongly_needs_no_document() {
        String ban = register.inForce(Somebody.random());

        JsonObject grounds = register.askVoiding(ban, Json.createObjectBuilder().add("reason", "ENTERED_WRONGLY"))
                .expect(200)
                .json()
                .getJsonObject("voiding")
                .getJsonObject("grounds");

        assertThat(grounds.getString("reason")).isEqualTo("ENTERED_WRONGLY");
        assertThat(grounds).doesNotContainKeys("documentNumber", "words");
    }

    @Test
    void an_objection_is_marked_with_the_day_of_its_answer_and_changes_nothing_else() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);

        JsonObject objected = register.proposer()
                .post("/bans/" + ban + "/objections")
                .expect(201)
                .json();

        assertThat(objected.getJsonObject("objection").getString("answerDueOn"))
                .isEqualTo(today().plusDays(20).toString());
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
    }

    @Test
    void a_decision_without_basis_or_document_is_refused() {
        refused(register.propose(without("legalBasis")), 422, "ban-needs-basis");
        refused(register.propose(without("documentNumber")), 422, "ban-needs-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "kind", "scope", "decidingAuthority", "subject"})
    void a_field_that_is_missing_is_named(String field) {
        Answer answer = register.propose(without(field)).expect(400);

        assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(violation -> violation.getString("field"))
                .containsExactly(field);
    }

    @Test
    void a_kind_that_the_law_does_not_know_is_refused() {
        refused(register.propose(decision().add("legalBasis", "L18")), 422, "ban-kind-and-basis-differ");
        refused(register.propose(decision().add("decidedOn", "2022-11-14")), 422, "ban-kind-and-basis-differ");
        refused(register.propose(decision().add("end", "2030-01-01")), 422, "ban-term-invalid");
        assertThat(register.propose(decision().add("kind", "RECORD_INELIGIBLE")).status())
                .isEqualTo(400);
    }

    @Test
    void a_wrong_number_of_the_person_is_named_and_a_person_without_document_can_be_entered() {
        Answer answer = register.propose(
                        Register.decision(Somebody.random().asJson().add("documentNumber", "619000198801090077")))
                .expect(400);
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("subject.documentNumber");

        register.propose(Register.decision(
                        Json.createObjectBuilder().add("name", Somebody.random().name())))
                .expect(201);
    }

    @Test
    void only_an_authority_keeps_the_register() {
        String ban = register.inForce(Somebody.random());
        for (String client : List.of("demo-employer", "demo-association", "demo-college")) {
            ApiClient other = ApiClient.machine(platform, client);
            assertThat(other.get("/bans/" + ban).status()).isEqualTo(403);
            assertThat(other.get("/bans").status()).isEqualTo(403);
            assertThat(other.post("/bans", decision().build()).status()).isEqualTo(403);
            assertThat(other.post("/bans/" + ban + "/approval").status()).isEqualTo(403);
            assertThat(other.post("/bans/" + ban + "/voiding/approval").status())
                    .isEqualTo(403);
            assertThat(other.post("/bans/" + ban + "/objections").status()).isEqualTo(403);
        }
        assertThat(ApiClient.anonymous(platform).get("/bans/" + ban).status()).isEqualTo(401);
        assertThat(register.proposer().get("/bans/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void broken_json_is_told_by_line() {
        Answer answer = register.proposer().post("/bans", "application/json", "{\"subject\": {".getBytes());

        refused(answer, 400, "broken-json");
    }

    private static JsonObject sought(String name, String state) {
        return Json.createObjectBuilder().add("name", name).add("state", state).build();
    }

    @Test
    void the_list_is_read_by_state_and_by_name_and_shows_no_whole_number() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody, "又名" + somebody.name());

        JsonObject found = register.proposer()
                .post("/bans/lookups", sought("又名 " + somebody.name(), "IN_FORCE"))
                .expect(200)
                .json();

        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getJsonArray("items").getJsonObject(0).getString("id")).isEqualTo(ban);
        assertThat(found.toString()).doesNotContain(somebody.number());
        assertThat(register.proposer()
                        .post("/bans/lookups", sought(somebody.name(), "PROPOSED"))
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isZero();
    }

    @Test
    void changes_are_exported_in_order_and_without_a_gap() {
        int before = latestEpoch();
        Somebody somebody = Somebody.random();
        String first = register.inForce(somebody);
        String second = register.inForce(Somebody.random());
        register.voided(first);

        List<JsonObject> changes = after(before);

        assertThat(changes)
                .extracting(change -> change.getJsonObject("ban").getString("id") + " " + change.getString("change"))
                .containsExactly(first + " TOOK_EFFECT", second + " TOOK_EFFECT", first + " VOIDED");
        int epoch = changes.get(0).getInt("epoch");
        assertThat(changes).extracting(change -> change.getInt("epoch")).containsExactly(epoch, epoch + 1, epoch + 2);
        assertThat(changes.get(0).getJsonObject("document").getString("number")).isEqualTo(somebody.number());
        assertThat(after(epoch)).isEqualTo(changes.subList(1, 3));
        assertThat(after(epoch + 2)).isEmpty();
    }

    private int latestEpoch() {
        List<JsonObject> all = after(0);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).getInt("epoch");
    }

    /** Of two nodes whose clocks differ the second that changed the list bears an earlier moment. */
    @Test
    void who_asks_for_what_came_since_a_change_misses_none_that_bears_an_earlier_moment() throws SQLException {
        String first = register.inForce(Somebody.random());
        String second = register.inForce(Somebody.random());
        JsonObject known = after(0).stream()
                .filter(change -> change.getJsonObject("ban").getString("id").equals(first))
                .findFirst()
                .orElseThrow();
        move(second, "-");
        try {
            assertThat(register.proposer()
                            .get("/bans?size=200&changedSince=" + known.getString("at"))
                            .expect(200)
                            .text())
                    .contains(second);
        } finally {
            move(second, "+");
        }
    }

    private void move(String ban, String direction) throws SQLException {
        new TableOwner(platform)
                .change(
                        "ban_change",
                        "update ban_change set at = at " + direction
                                + " interval '30 seconds' where ban_id = cast(? as uuid)",
                        ban);
    }

    /** All changes after an epoch. */
    private List<JsonObject> after(int epoch) {
        List<JsonObject> changes = new ArrayList<>();
        List<JsonObject> page;
        do {
            int last =
                    changes.isEmpty() ? epoch : changes.get(changes.size() - 1).getInt("epoch");
            page = register.proposer()
                    .get("/bans?afterEpoch=" + last + "&size=200")
                    .expect(200)
                    .json()
                    .getJsonArray("items")
                    .getValuesAs(JsonObject.class);
            changes.addAll(page);
        } while (!page.isEmpty());
        return changes;
    }

    private static jakarta.json.JsonObjectBuilder decision() {
        return Register.decision(Somebody.random().asJson());
    }

    private static jakarta.json.JsonObjectBuilder without(String field) {
        return Json.createObjectBuilder(decision().build()).remove(field);
    }

    private String state(String ban) {
        return register.proposer().get("/bans/" + ban).expect(200).json().getString("state");
    }

    private Instant now() {
        return Instant.parse(ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now"));
    }

    private LocalDate today() {
        return now().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().getString("type")).endsWith("/" + code);
    }
}
