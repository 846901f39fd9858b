package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Employment as employers' systems file it, with tokens, on the real database. */
@WholePlatform
class EmploymentIT {
    private static final String EMPLOYER = "52610102MJT000010Q";

    private static Platform platform;
    private static ApiClient employer;
    private static ApiClient stranger;
    private static ApiClient regulator;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        regulator = ApiClient.machine(platform, "demo-regulator");
        employer = ApiClient.machine(platform, "demo-employer");
        stranger = ApiClient.machine(platform, "demo-employer2");
        record(EMPLOYER, "小雨点托育中心（演示）", "610102");
        record("91610113MJT000010M", "向日葵托育（演示）", "610113");
    }

    @Test
    void who_managed_whom_on_a_day_is_told_as_known_on_another_day() {
        String first = onStaff("园长", null, "2020-01-01");
        String second = onStaff("副园长", null, "2020-01-01");
        String carer = onStaff("保育员", first, "2024-01-01");
        put(carer, post("保育员", second, "2025-01-01")).expect(200);
        assertThat(manager(carer, "2024-12-31", null)).isEqualTo(first);
        assertThat(manager(carer, "2025-01-01", null)).isEqualTo(second);

        // a correction: the change was a year earlier. What was known before stays readable
        LocalDate today = Colleges.today(platform);
        put(carer, post("保育员", second, "2024-06-01")).expect(200);
        assertThat(manager(carer, "2024-12-31", null)).isEqualTo(second);
        assertThat(manager(carer, "2024-12-31", today.toString())).isEqualTo(second);
        assertThat(staff(carer, "2024-12-31", today.minusDays(1).toString())).isEmpty();
        assertThat(employer.get("/staff/" + carer).expect(200).array()).hasSizeGreaterThan(3);
        assertThat(regulator
                        .post("/organizations/" + EMPLOYER + "/staff/lookups", sought(carer, "2024-12-31", null))
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("managerRef"))
                .isEqualTo(second);
    }

    @Test
    void the_same_filed_again_changes_nothing_and_a_wrong_first_day_can_become_later() {
        String carer = onStaff("保育员", null, "2024-01-01");
        put(carer, post("保育员", null, "2024-01-01")).expect(200);
        assertThat(employer.get("/staff/" + carer).expect(200).array()).hasSize(1);
        JsonObject corrected =
                post("保育员", null, "2024-03-01").add("insteadOf", "2024-01-01").build();
        employer.put("/staff/" + carer, corrected).expect(200);
        assertThat(staff(carer, "2024-02-01", null)).isEmpty();
        assertThat(staff(carer, "2024-03-01", null)).hasSize(1);
    }

    @Test
    void managers_that_cannot_be_are_refused_and_nothing_is_half_done() {
        String boss = onStaff("园长", null, "2024-01-01");
        String middle = onStaff("组长", boss, "2024-01-01");
        String carer = onStaff("保育员", middle, "2024-02-01");
        problem(put(carer, post("保育员", carer, "2024-02-01")), 422, "manager-is-self");
        problem(put(boss, post("园长", carer, "2025-01-01")), 422, "manager-circle");
        problem(put(carer, post("保育员", "NOBODY-1", "2024-02-01")), 422, "manager-not-on-staff");
        problem(put(carer, post("保育员", middle, "2023-12-31")), 422, "manager-not-on-staff");
        problem(employer.delete("/staff/" + middle + "?on=2024-12-31"), 409, "still-manages");
        problem(
                employer.put(
                        "/staff/" + carer,
                        post("保育员", null, "2024-05-01").add("to", "2024-04-30").build()),
                400,
                "invalid-input");
        assertThat(manager(carer, "2024-02-01", null)).isEqualTo(middle);
        assertThat(employer.get("/staff/" + boss).expect(200).array()).hasSize(1);
    }

    @Test
    void two_who_would_manage_each_other_filed_at_once_are_not_both_taken() {
        String one = onStaff("保育员", null, "2024-01-01");
        String other = onStaff("保育员", null, "2024-01-01");
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Race.between(List.of(
                () -> answers.add(put(one, post("保育员", other, "2024-01-01"))),
                () -> answers.add(put(other, post("保育员", one, "2024-01-01")))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void the_database_itself_keeps_one_post_a_day_and_lets_nobody_rewrite_what_was_known() {
        String carer = onStaff("保育员", null, "2024-01-01");
        Race.Transaction again = connection -> {
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate(
                        "insert into employment (id, member_id, organization, person_id, position, valid_from,"
                                + " recorded_at, recorded_by) select gen_random_uuid(), id, organization, person_id, '园长',"
                                + " date '2023-01-01', now(), 'test' from staff_member where person_ref = '" + carer
                                + "'");
            }
        };
        Race.Transaction rewrite = connection -> {
            try (Statement update = connection.createStatement()) {
                update.executeUpdate("update employment set position = '园长' where member_id ="
                        + " (select id from staff_member where person_ref = '" + carer + "')");
            }
        };
        assertThat(Race.inTransactions(platform.database(), "training", again, rewrite))
                .allSatisfy(failure -> assertThat(failure).isPresent());
    }

    @Test
    void work_that_the_employer_filed_counts_as_experience_without_upload() throws Exception {
        Somebody carer = Somebody.born(LocalDate.of(1990, 5, 5));
        String ref = ref();
        employer.put(
                        "/staff/" + ref,
                        post("保育员", null, "2012-01-01")
                                .add("occupation", "4-10-01-03")
                                .add("subject", carer.asJson())
                                .build())
                .expect(200);
        assertThat(held(ref)).isEqualTo("EMPLOYER VALID 2012-01-01");
        employer.delete("/staff/" + ref + "?mistake=true").expect(204);
        assertThat(held(ref)).isEqualTo("EMPLOYER REPLACED 2012-01-01");
        assertThat(staff(ref, "2020-01-01", null)).isEmpty();
    }

    @Test
    void an_employer_sees_its_own_staff_and_a_number_is_one_persons() {
        String carer = onStaff("保育员", null, "2024-01-01");
        assertThat(stranger.get("/staff/" + carer).status()).isEqualTo(404);
        assertThat(stranger.delete("/staff/" + carer).status()).isEqualTo(404);
        problem(
                employer.put(
                        "/staff/" + carer,
                        post("保育员", null, "2024-01-01")
                                .add("subject", Somebody.random().asJson())
                                .build()),
                409,
                "staff-reference-of-another-person");
        problem(
                employer.put(
                        "/staff/619000199001010019",
                        post("保育员", null, "2024-01-01").build()),
                400,
                "invalid-input");
        problem(employer.put("/staff/" + ref(), post("保育员", null, "2024-01-01").build()), 400, "invalid-input");
    }

    private static void record(String code, String name, String district) {
        regulator
                .put(
                        "/organizations/" + code,
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("kind", "NURSERY")
                                .add("district", district)
                                .build())
                .expect(200);
    }

    private static String ref() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String onStaff(String position, String manager, String from) {
        String ref = ref();
        employer.put(
                        "/staff/" + ref,
                        post(position, manager, from)
                                .add("subject", Somebody.random().asJson())
                                .build())
                .expect(200);
        return ref;
    }

    private static JsonObjectBuilder post(String position, String manager, String from) {
        JsonObjectBuilder post =
                Json.createObjectBuilder().add("position", position).add("from", from);
        return manager == null ? post : post.add("directManager", manager);
    }

    private static Answer put(String ref, JsonObjectBuilder post) {
        return employer.put("/staff/" + ref, post.build());
    }

    private static JsonObject sought(String words, String on, String knownOn) {
        JsonObjectBuilder sought =
                Json.createObjectBuilder().add("words", words).add("on", on);
        return (knownOn == null ? sought : sought.add("knownOn", knownOn)).build();
    }

    private static List<JsonObject> staff(String ref, String on, String knownOn) {
        return employer
                .post("/staff/lookups", sought(ref, on, knownOn))
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(post -> post.getString("personRef").equals(ref))
                .toList();
    }

    private static String manager(String ref, String on, String knownOn) {
        return staff(ref, on, knownOn).get(0).getString("managerRef");
    }

    private static String held(String ref) throws Exception {
        try (var connection = platform.connect();
                Statement query = connection.createStatement();
                var found =
                        query.executeQuery("select string_agg(q.source || ' ' || q.standing || ' ' || q.issued_on, ',')"
                                + " from qualification q join staff_member m on q.reference = 'STAFF ' || m.id"
                                + " where m.person_ref = '" + ref + "'")) {
            found.next();
            return found.getString(1);
        }
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().getString("type")).endsWith(code);
    }
}
