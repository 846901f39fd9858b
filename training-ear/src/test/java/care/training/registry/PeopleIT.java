package care.training.registry;

import static care.training.registry.ClerksDesk.document;
import static care.training.registry.ClerksDesk.documentOf;
import static care.training.registry.ClerksDesk.name;
import static care.training.registry.ClerksDesk.passport;
import static care.training.registry.ClerksDesk.reason;
import static care.training.registry.ClerksDesk.reasoned;
import static care.training.registry.ClerksDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People over time: every document and name, and two records of one person merged and parted again. */
@WholePlatform
class PeopleIT {
    private static Platform platform;
    private static ClerksDesk desk;
    private static ApiClient clerk;
    private static ApiClient otherClerk;
    private static Register register;
    private static Employer employer;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        desk = ClerksDesk.of(platform);
        clerk = desk.clerk();
        otherClerk = desk.otherClerk();
        register = new Register(platform);
        employer = Employer.onRecord(platform);
    }

    @Test
    void a_check_by_a_new_document_and_a_new_name_finds_the_ban_of_the_old_ones() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = desk.registered(somebody.asJson());
        String passport = passport();
        assertThat(outcome(passport, "李新名")).isEqualTo("NO_RECORD");

        desk.addByTwo(id, "documents", document(passport).add("reason", "新护照"));
        desk.addByTwo(id, "names", name("NAME", "李新名").add("reason", "户口簿上已改名"));
        JsonObject record = desk.record(id);

        assertThat(outcome(passport, "李新名")).isEqualTo("BARRED");
        assertThat(record.getString("name")).isEqualTo("李新名");
        assertThat(record.getJsonArray("names").getValuesAs(JsonObject.class))
                .extracting(named -> named.getString("text") + " " + named.getBoolean("current"))
                .containsExactly("李新名 true", somebody.name() + " false");
        assertThat(record.getJsonArray("documents")).hasSize(2);
        assertThat(record.toString()).doesNotContain(passport).doesNotContain(somebody.number());
        assertThat(desk.found(Json.createObjectBuilder().add("name", somebody.name())))
                .containsExactly(id);
        refused(desk.add(id, "documents", document(passport).add("reason", "again")), "document-on-record");
    }

    @Test
    void whoever_is_asked_about_by_a_wrong_name_may_be_meant_by_a_ban_on_her_own() {
        Somebody somebody = Somebody.random().named("钟楠峰");
        desk.registered(somebody.asJson());
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
        String survivor = desk.registered(document(passport).add("name", "李此人"));
        String absorbed = desk.registered(barred.asJson());
        JsonObject before = desk.record(absorbed);
        JsonObject survivorBefore = desk.record(survivor);
        refused(
                desk.add(survivor, "documents", documentOf(barred).add("reason", "the same")),
                "document-of-another-person");
        String merge = proposed(survivor, absorbed);
        assertThat(outcome(passport, "李此人")).isEqualTo("NO_RECORD");

        refused(clerk.post("/people/merges/" + merge + "/approval"), "merge-needs-another");
        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);

        assertThat(outcome(passport, "李此人")).isEqualTo("BARRED");
        assertThat(desk.found(documentOf(barred))).containsExactly(survivor);
        assertThat(desk.record(survivor).getJsonArray("documents")).hasSize(2);
        assertThat(desk.record(absorbed).getString("mergedInto")).isEqualTo(survivor);
        refused(desk.add(absorbed, "documents", document(passport()).add("reason", "late")), "person-merged");

        clerk.post("/people/merges/" + merge + "/undoing", reason()).expect(200);
        refused(clerk.post("/people/merges/" + merge + "/undoing/approval"), "undoing-needs-another");
        ApiClient.machine(platform, "demo-regulator")
                .post("/people/merges/" + merge + "/undoing/approval")
                .expect(200);

        assertThat(outcome(passport, "李此人")).isEqualTo("NO_RECORD");
        assertThat(desk.record(absorbed)).isEqualTo(before);
        assertThat(desk.record(survivor)).isEqualTo(survivorBefore);
        assertThat(desk.found(documentOf(barred))).containsExactly(absorbed);
    }

    @Test
    void she_goes_by_her_resident_id_until_a_clerk_names_another_document() {
        Somebody somebody = Somebody.random();
        String id = desk.registered(somebody.asJson());
        desk.add(id, "documents", document(passport()).add("reason", "新领护照")).expect(200);
        assertThat(goneBy(id).getString("type")).isEqualTo("RESIDENT_ID");
        String passport = desk.record(id).getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("type").equals("PASSPORT"))
                .findFirst()
                .orElseThrow()
                .getString("id");

        desk.add(
                        id,
                        "documents/" + passport + "/choice",
                        Json.createObjectBuilder().add("reason", " "))
                .expect(400);
        assertThat(desk.add(
                                desk.registered(Somebody.random().asJson()),
                                "documents/" + passport + "/choice",
                                reasoned())
                        .status())
                .as("another's document")
                .isEqualTo(404);
        desk.add(id, "documents/" + passport + "/choice", reasoned()).expect(200);

        assertThat(goneBy(id).getString("type")).isEqualTo("PASSPORT");
        assertThat(clerk.post("/people/lookups", documentOf(somebody).build())
                        .expect(200)
                        .text())
                .contains(id);
    }

    private static JsonObject goneBy(String id) {
        return desk.record(id).getJsonArray("documents").getValuesAs(JsonObject.class).stream()
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

        refused(propose(desk.id(documentOf(one)), desk.id(documentOf(other))), "merge-same-session");
    }

    @Test
    void seats_follow_a_merge_and_come_back() {
        HeldExam exam = HeldExam.open(platform, 3);
        Somebody one = Somebody.random();
        exam.enter(clerk, new Attendant(one.name(), one.number())).expect(201);
        String absorbed = desk.id(documentOf(one));
        String survivor = desk.registered(Somebody.random().asJson());
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
        String absorbed = desk.id(documentOf(one));
        String survivor = desk.registered(Somebody.random().asJson());
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

        refused(propose(desk.registered(one.asJson()), desk.registered(other.asJson())), "merge-contradicting-bans");
    }

    @Test
    void of_two_approvals_at_once_one_merges_and_the_database_itself_needs_two_people() {
        String merge = proposed(
                desk.registered(Somebody.random().asJson()),
                desk.registered(Somebody.random().asJson()));
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

    private static Answer propose(String survivor, String absorbed) {
        return clerk.post(
                "/people/merges",
                reasoned().add("survivor", survivor).add("absorbed", absorbed).build());
    }

    private static String proposed(String survivor, String absorbed) {
        return propose(survivor, absorbed).expect(201).json().getString("id");
    }

    private static String outcome(String passport, String name) {
        return employer.check(document(passport).add("name", name)).getString("outcome");
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
