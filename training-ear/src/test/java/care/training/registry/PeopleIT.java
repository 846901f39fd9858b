package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Halt;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People over time: every document and name, and two records of one person merged and parted again. */
@WholePlatform
class PeopleIT {
    private static Platform platform;
    private static ApiClient clerk;
    private static ApiClient otherClerk;
    private static Register register;
    private static Employer employer;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        clerk = ApiClient.machine(platform, "demo-association");
        otherClerk = ApiClient.machine(platform, "demo-association2");
        register = new Register(platform);
        employer = Employer.onRecord(platform);
    }

    @Test
    void a_check_by_a_new_document_and_a_new_name_finds_the_ban_of_the_old_ones() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = registered(somebody.asJson());
        String passport = passport();
        assertThat(outcome(passport, "李新名")).isEqualTo("NO_RECORD");

        addByTwo(id, "documents", document(passport).add("reason", "新护照"));
        addByTwo(id, "names", name("NAME", "李新名").add("reason", "户口簿上已改名"));
        JsonObject record = record(id);

        assertThat(outcome(passport, "李新名")).isEqualTo("BARRED");
        assertThat(record.getString("name")).isEqualTo("李新名");
        assertThat(record.getJsonArray("names").getValuesAs(JsonObject.class))
                .extracting(named -> named.getString("text") + " " + named.getBoolean("current"))
                .containsExactly("李新名 true", somebody.name() + " false");
        assertThat(record.getJsonArray("documents")).hasSize(2);
        assertThat(record.toString()).doesNotContain(passport).doesNotContain(somebody.number());
        assertThat(found(Json.createObjectBuilder().add("name", somebody.name())))
                .containsExactly(id);
        refused(add(id, "documents", document(passport).add("reason", "again")), "document-on-record");
    }

    @Test
    void one_clerk_alone_makes_nobody_barred_and_another_does() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = registered(somebody.asJson());
        JsonObject before = record(id);
        String passport = passport();
        JsonObjectBuilder other = document(passport).add("reason", "新护照");

        JsonObject waiting = clerk.post("/people/" + id + "/documents", other.build())
                .expect(202)
                .json();

        String change = waiting.getString("id");
        assertThat(waiting.getString("state")).isEqualTo("ASKED");
        assertThat(waiting.getBoolean("byClerk")).isTrue();
        assertThat(waiting.getBoolean("askedByMe")).isTrue();
        assertThat(waiting.toString())
                .as("no word of why it waits")
                .doesNotContainIgnoringCase("ban")
                .doesNotContainIgnoringCase("barred")
                .doesNotContain(passport);
        assertThat(record(id)).isEqualTo(before);
        assertThat(outcome(passport, somebody.name())).isEqualTo("POSSIBLE_MATCH");
        assertThat(outcome(passport, "李他人")).isEqualTo("NO_RECORD");
        refused(add(id, "documents", document(passport()).add("reason", "a second beside it")), "change-already-asked");
        refused(clerk.post("/people/changes/" + change + "/approval"), "change-needs-another");
        assertThatThrownBy(() -> one("update identity_change set state = 'APPROVED', decided_by = asked_by,"
                        + " decided_at = now() where id = '" + change + "' returning cast(id as text)"))
                .hasMessageContaining("change_approved_by_another");
        assertThat(record(id)).isEqualTo(before);

        otherClerk.post("/people/changes/" + change + "/approval").expect(200);

        assertThat(outcome(passport, somebody.name())).isEqualTo("BARRED");
        assertThat(outcome(passport, "李他人")).isEqualTo("POSSIBLE_MATCH");
        refused(otherClerk.post("/people/changes/" + change + "/approval"), "change-not-open");
    }

    @Test
    void what_another_clerk_refuses_is_not_recorded_and_can_be_added_rightly() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = registered(somebody.asJson());
        String slip = passport();
        String change = add(id, "documents", document(slip).add("reason", "护照"))
                .expect(202)
                .json()
                .getString("id");

        otherClerk.post("/people/changes/" + change + "/refusal", reason()).expect(200);

        assertThat(outcome(slip, "李他人")).isEqualTo("NO_RECORD");
        String right = passport();
        addByTwo(id, "documents", document(right).add("reason", "护照"));
        assertThat(outcome(right, somebody.name())).isEqualTo("BARRED");
    }

    @Test
    void an_addition_waits_where_the_list_has_an_entry_near_what_she_has_or_gets_and_nowhere_else() {
        Somebody free = Somebody.random();
        String id = registered(free.asJson());
        Somebody barred = Somebody.random();
        register.inForce(barred);
        add(id, "names", name("ALIAS", Somebody.random().name()).add("reason", "别名"))
                .expect(200);
        add(id, "documents", document(passport()).add("reason", "护照")).expect(200);
        refused(add(id, "documents", documentOf(free).add("reason", "again")), "document-on-record");

        String alias = add(id, "names", name("ALIAS", barred.name()).add("reason", "别名"))
                .expect(202)
                .json()
                .getString("id");
        otherClerk.post("/people/changes/" + alias + "/refusal", reason()).expect(200);
        assertThat(record(id).getJsonArray("names")).hasSize(2);
        assertThat(record(id).getJsonArray("documents")).hasSize(2);
    }

    @Test
    void a_document_that_is_barred_from_tomorrow_on_waits_today() {
        String id = registered(Somebody.random().asJson());
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        String soon = passport();
        register.inForce(Register.decision(document(soon).add("name", "李明日"))
                .add("kind", "ADMIN_TERM")
                .add("legalBasis", "L10")
                .add("life", false)
                .add("start", tomorrow.toString())
                .add("end", tomorrow.plusYears(1).toString()));

        add(id, "documents", document(soon).add("reason", "护照")).expect(202);

        assertThat(record(id).getJsonArray("documents")).hasSize(1);
    }

    @Test
    void a_ban_that_is_being_approved_is_waited_for_and_the_addition_waits_for_another_clerk() throws Exception {
        Somebody somebody = Somebody.random();
        String id = registered(somebody.asJson());
        String ban = register.proposed(Register.decision(somebody.asJson()));
        CompletableFuture<Answer> approval;
        CompletableFuture<Answer> addition;
        try (Halt end = Halt.before(platform, "late_look")) {
            approval = CompletableFuture.supplyAsync(() -> register.approve(ban));
            end.awaitHalted(1, "ban_list");
            addition = CompletableFuture.supplyAsync(
                    () -> add(id, "documents", document(passport()).add("reason", "护照")));
            end.awaitHalted(2, "ban_list");
        }
        approval.join().expect(200);
        addition.join().expect(202);
        assertThat(record(id).getJsonArray("documents")).hasSize(1);
    }

    @Test
    void whoever_is_asked_about_by_a_wrong_name_may_be_meant_by_a_ban_on_her_own() {
        Somebody somebody = Somebody.random().named("钟楠峰");
        registered(somebody.asJson());
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", "钟楠峰")));

        JsonObject answer = employer.check(somebody.named("钟楠霞"));

        assertThat(answer.getString("outcome")).isEqualTo("POSSIBLE_MATCH");
        assertThat(answer.getString("identity")).isEqualTo("NAME_DIFFERS");
    }

    @Test
    void merged_records_are_one_person_and_parted_ones_have_back_what_was_theirs() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        String passport = passport();
        String survivor = registered(document(passport).add("name", "李此人"));
        String absorbed = registered(barred.asJson());
        JsonObject before = record(absorbed);
        JsonObject survivorBefore = record(survivor);
        refused(add(survivor, "documents", documentOf(barred).add("reason", "the same")), "document-of-another-person");
        String merge = proposed(survivor, absorbed);
        assertThat(outcome(passport, "李此人")).isEqualTo("NO_RECORD");

        refused(clerk.post("/people/merges/" + merge + "/approval"), "merge-needs-another");
        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);

        assertThat(outcome(passport, "李此人")).isEqualTo("BARRED");
        assertThat(found(documentOf(barred))).containsExactly(survivor);
        assertThat(record(survivor).getJsonArray("documents")).hasSize(2);
        assertThat(record(absorbed).getString("mergedInto")).isEqualTo(survivor);
        refused(add(absorbed, "documents", document(passport()).add("reason", "late")), "person-merged");

        clerk.post("/people/merges/" + merge + "/undoing", reason()).expect(200);
        refused(clerk.post("/people/merges/" + merge + "/undoing/approval"), "undoing-needs-another");
        ApiClient.machine(platform, "demo-regulator")
                .post("/people/merges/" + merge + "/undoing/approval")
                .expect(200);

        assertThat(outcome(passport, "李此人")).isEqualTo("NO_RECORD");
        assertThat(record(absorbed)).isEqualTo(before);
        assertThat(record(survivor)).isEqualTo(survivorBefore);
        assertThat(found(documentOf(barred))).containsExactly(absorbed);
    }

    @Test
    void she_goes_by_her_resident_id_until_a_clerk_names_another_document() {
        Somebody somebody = Somebody.random();
        String id = registered(somebody.asJson());
        add(id, "documents", document(passport()).add("reason", "新领护照")).expect(200);
        assertThat(goneBy(id).getString("type")).isEqualTo("RESIDENT_ID");
        String passport = record(id).getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("type").equals("PASSPORT"))
                .findFirst()
                .orElseThrow()
                .getString("id");

        add(id, "documents/" + passport + "/choice", Json.createObjectBuilder().add("reason", " "))
                .expect(400);
        assertThat(add(registered(Somebody.random().asJson()), "documents/" + passport + "/choice", reasoned())
                        .status())
                .as("another's document")
                .isEqualTo(404);
        add(id, "documents/" + passport + "/choice", reasoned()).expect(200);

        assertThat(goneBy(id).getString("type")).isEqualTo("PASSPORT");
        assertThat(clerk.post("/people/lookups", documentOf(somebody).build())
                        .expect(200)
                        .text())
                .contains(id);
    }

    private static JsonObject goneBy(String id) {
        return record(id).getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getBoolean("goneBy"))
                .reduce((one, other) -> {
                    throw new AssertionError("two documents she goes by");
                })
                .orElseThrow();
    }

    @Test
    void two_who_sat_in_one_exam_are_two_people() {
        HeldExam exam = HeldExam.open(platform, 3);
        Somebody one = Somebody.random();
        Somebody other = Somebody.random();
        exam.enter(clerk, new Attendant(one.name(), one.number())).expect(201);
        exam.enter(clerk, new Attendant(other.name(), other.number())).expect(201);

        refused(propose(id(documentOf(one)), id(documentOf(other))), "merge-same-session");
    }

    @Test
    void seats_follow_a_merge_and_come_back() {
        HeldExam exam = HeldExam.open(platform, 3);
        Somebody one = Somebody.random();
        exam.enter(clerk, new Attendant(one.name(), one.number())).expect(201);
        String absorbed = id(documentOf(one));
        String survivor = registered(Somebody.random().asJson());
        String merge = proposed(survivor, absorbed);

        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);
        assertThat(one("select person_id from booking where session_id = '" + exam.id() + "'"))
                .isEqualTo(survivor);
        clerk.post("/people/merges/" + merge + "/undoing", reason()).expect(200);
        otherClerk.post("/people/merges/" + merge + "/undoing/approval").expect(200);
        assertThat(one("select person_id from booking where session_id = '" + exam.id() + "'"))
                .isEqualTo(absorbed);
    }

    @Test
    void employment_follows_a_merge_and_comes_back() {
        Somebody one = Somebody.random();
        String ref = "M-" + UUID.randomUUID().toString().substring(0, 8);
        employer.client()
                .put(
                        "/staff/" + ref,
                        Json.createObjectBuilder()
                                .add("subject", one.asJson())
                                .add("position", "保育员")
                                .add("from", "2024-01-01")
                                .build())
                .expect(200);
        String absorbed = id(documentOf(one));
        String survivor = registered(Somebody.random().asJson());
        String merge = proposed(survivor, absorbed);
        String whose = "select e.person_id from employment e join staff_member m on m.id = e.member_id"
                + " where m.person_ref = '" + ref + "'";

        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);
        assertThat(one(whose)).isEqualTo(survivor);
        clerk.post("/people/merges/" + merge + "/undoing", reason()).expect(200);
        otherClerk.post("/people/merges/" + merge + "/undoing/approval").expect(200);
        assertThat(one(whose)).isEqualTo(absorbed);
    }

    @Test
    void bans_that_contradict_each_other_are_two_peoples() {
        Somebody one = Somebody.random();
        Somebody other = Somebody.random();
        String decision = "（2026）测刑终 " + UUID.randomUUID();
        register.inForce(Register.decision(one.asJson()).add("documentNumber", decision));
        register.inForce(Register.decision(other.asJson())
                .add("documentNumber", decision)
                .add("scope", "CHILDCARE"));

        refused(propose(registered(one.asJson()), registered(other.asJson())), "merge-contradicting-bans");
    }

    @Test
    void of_two_approvals_at_once_one_merges_and_the_database_itself_needs_two_people() {
        String merge = proposed(
                registered(Somebody.random().asJson()),
                registered(Somebody.random().asJson()));
        ApiClient third = ApiClient.machine(platform, "demo-regulator");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(otherClerk.post("/people/merges/" + merge + "/approval")),
                () -> answers.add(third.post("/people/merges/" + merge + "/approval"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThatThrownBy(() -> one("update person_merge set decided_by = proposed_by where id = '" + merge
                        + "' returning cast(id as text)"))
                .hasMessageContaining("merge_needs_two");
        assertThatThrownBy(
                        () -> one("insert into qualification (id, person_id, kind, title, issued_on, reference, source,"
                                + " standing) select gen_random_uuid(), absorbed, 'DIPLOMA', 'x', '2020-01-01', 'x', 'DECLARED',"
                                + " 'VALID' from person_merge where id = '" + merge + "' returning cast(id as text)"))
                .hasMessageContaining("merged meanwhile");
    }

    @Test
    void what_she_asks_for_is_recorded_when_a_clerk_approves() {
        ApiClient her = Attendant.signedUp(platform, "changes-her-name");
        JsonObject asked = name("NAME", "考生乙").add("reason", "改名，户口簿已换").build();
        String change =
                her.post("/me/identity/changes", asked).expect(201).json().getString("id");
        refused(her.post("/me/identity/changes", asked), "change-already-asked");

        clerk.post("/people/changes/" + change + "/approval").expect(200);

        assertThat(her.get("/me").expect(200).json().getJsonObject("identity").getString("name"))
                .isEqualTo("考生乙");
        refused(clerk.post("/people/changes/" + change + "/refusal", reason()), "change-not-open");
    }

    private static String registered(JsonObjectBuilder identity) {
        JsonObject card =
                CardRequest.of(identity, "P" + UUID.randomUUID().toString().substring(0, 20));
        clerk.post("/assessors", card).expect(201);
        return id(Json.createObjectBuilder()
                .add("documentType", card.getString("documentType"))
                .add("documentNumber", card.getString("documentNumber")));
    }

    private static String id(JsonObjectBuilder sought) {
        return found(sought).get(0);
    }

    private static List<String> found(JsonObjectBuilder sought) {
        return clerk
                .post("/people/lookups", sought.build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(person -> person.getString("id"))
                .toList();
    }

    private static JsonObject record(String id) {
        return clerk.get("/people/" + id).expect(200).json();
    }

    private static Answer add(String id, String what, JsonObjectBuilder body) {
        return clerk.post("/people/" + id + "/" + what, body.build());
    }

    private static void addByTwo(String id, String what, JsonObjectBuilder body) {
        OnRecord.addedByTwo(clerk, otherClerk, id, what, body.build());
    }

    private static Answer propose(String survivor, String absorbed) {
        return clerk.post(
                "/people/merges",
                reasoned().add("survivor", survivor).add("absorbed", absorbed).build());
    }

    private static String proposed(String survivor, String absorbed) {
        return propose(survivor, absorbed).expect(201).json().getString("id");
    }

    private static JsonObjectBuilder reasoned() {
        return Json.createObjectBuilder().add("reason", "证件原件已核对（测试）");
    }

    private static JsonObject reason() {
        return reasoned().build();
    }

    private static String passport() {
        return "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
    }

    private static JsonObjectBuilder document(String passport) {
        return Json.createObjectBuilder().add("documentType", "PASSPORT").add("documentNumber", passport);
    }

    private static JsonObjectBuilder documentOf(Somebody somebody) {
        return Json.createObjectBuilder().add("documentType", "RESIDENT_ID").add("documentNumber", somebody.number());
    }

    private static JsonObjectBuilder name(String kind, String name) {
        return Json.createObjectBuilder().add("kind", kind).add("name", name);
    }

    private static String outcome(String passport, String name) {
        return employer.check(document(passport).add("name", name)).getString("outcome");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.expect(409).json().getString("type")).endsWith("/" + code);
    }

    private static String one(String query) {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                java.sql.ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
