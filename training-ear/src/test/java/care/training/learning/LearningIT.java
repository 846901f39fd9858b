package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a seat in a class to hours on the record, with tokens, on the real database. */
@WholePlatform
class LearningIT {
    private final Platform platform = TestPlatform.platform();
    private final Rows rows = new Rows(platform);
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final ApiClient caregiver = ApiClient.person(platform, "caregiver");
    private final ApiClient caregiver2 = ApiClient.person(platform, "caregiver2");
    private final LocalDate today = Colleges.today(platform);

    @BeforeAll
    static void everybodyIsKnown() {
        Learners.sayWhoTheyAre(TestPlatform.platform());
    }

    @Test
    void of_two_who_want_the_last_seat_one_gets_it() throws SQLException {
        String classId = newClass(today, today.plusDays(20), 1);
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(
                List.of(() -> answers.add(enrol(caregiver, classId)), () -> answers.add(enrol(caregiver2, classId))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.json().getString("type")).endsWith("/class-full"));
        assertThat(rows.count("select seats_taken from class_offering where id = ?", classId))
                .isEqualTo(1);
        assertThat(rows.count("select count(*) from enrolment where class_id = ?", classId))
                .isEqualTo(1);
    }

    @Test
    void who_asks_twice_at_once_has_one_seat() throws SQLException {
        String classId = newClass(today, today.plusDays(20), 5);
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(
                List.of(() -> answers.add(enrol(caregiver, classId)), () -> answers.add(enrol(caregiver, classId))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.json().getString("type")).endsWith("/already-enrolled"));
        assertThat(rows.count("select seats_taken from class_offering where id = ?", classId))
                .isEqualTo(1);
    }

    @Test
    void the_database_itself_gives_no_seat_away_twice() {
        String classId = newClass(today, today.plusDays(20), 1);
        Race.Transaction takeWithoutLooking = connection -> Rows.change(
                connection, "update class_offering set seats_taken = seats_taken + 1 where id = ?", classId);

        assertThat(Race.inTransactions(platform.database(), "training", takeWithoutLooking, takeWithoutLooking))
                .filteredOn(failure -> failure.isPresent())
                .singleElement()
                .satisfies(failure -> assertThat(failure.orElseThrow()).hasMessageContaining("seats_never_oversold"));
    }

    @Test
    void a_class_that_has_ended_takes_nobody() {
        String classId = newClass(today.minusDays(20), today.minusDays(1), 5);

        Answer answer = enrol(caregiver, classId).expect(409);

        assertThat(answer.json().getString("type")).endsWith("/class-closed");
        assertThat(answer.json().getString("detail"))
                .contains(today.minusDays(1).toString());
    }

    @Test
    void a_class_that_does_not_exist_is_not_found_and_colleges_do_not_enrol() {
        String nowhere = UUID.randomUUID().toString();

        assertThat(enrol(caregiver, nowhere).status()).isEqualTo(404);
        assertThat(enrol(college, nowhere).status()).isEqualTo(403);
        assertThat(enrol(ApiClient.anonymous(platform), nowhere).status()).isEqualTo(401);
        assertThat(caregiver
                        .post("/me/enrolments", Json.createObjectBuilder().build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_answer() {
        String classId = newClass(today, today.plusDays(20), 5);
        String key = UUID.randomUUID().toString();

        Answer first = enrol(caregiver, classId, key).expect(201);
        Answer repeat = enrol(caregiver, classId, key).expect(201);

        assertThat(repeat.json()).isEqualTo(first.json());
    }

    @Test
    void hours_that_the_college_records_stand_on_the_caregiver_s_record() {
        String classId = newClass(today.minusDays(10), today.plusDays(20), 5);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");

        assertThat(state(classId)).isEqualTo("IN_PROGRESS");
        for (int day = 1; day <= 3; day++) {
            record(college, classId, entry(enrolment, today.minusDays(day), "8"))
                    .expect(200);
        }

        assertThat(state(classId)).isEqualTo("COMPLETED");
        assertThat(learnt(classId).getJsonNumber("hoursDone").bigDecimalValue()).isEqualByComparingTo("24");
        JsonObject roster =
                college.get("/classes/" + classId + "/roster").expect(200).json();
        assertThat(roster.getJsonArray("entries").getJsonObject(0).getString("name"))
                .isNotBlank();
        assertThat(record(college, classId, entry(enrolment, today, "0.5"))
                        .expect(422)
                        .json()
                        .getString("type"))
                .endsWith("/hours-beyond-course");
    }

    @Test
    void a_figure_is_corrected_only_by_one_who_saw_it() {
        String classId = newClass(today.minusDays(10), today.plusDays(20), 5);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");
        record(college, classId, entry(enrolment, today, "4")).expect(200);

        assertThat(record(college, classId, entry(enrolment, today, "4")).status())
                .isEqualTo(200);
        assertThat(record(college, classId, entry(enrolment, today, "6"))
                        .expect(409)
                        .json()
                        .getString("type"))
                .endsWith("/hours-already-recorded");
        JsonObject seen = Json.createObjectBuilder(entry(enrolment, today, "6"))
                .add("replaces", 4)
                .build();
        assertThat(record(college, classId, seen).status()).isEqualTo(200);
    }

    @Test
    void wrong_hours_are_named_by_their_place_and_none_are_recorded() {
        String classId = newClass(today.minusDays(10), today.plusDays(20), 5);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");

        Answer answer = record(
                        college,
                        classId,
                        entry(enrolment, today, "8"),
                        entry(enrolment, today.plusDays(1), "8"),
                        entry(enrolment, today.minusDays(1), "8.5"),
                        entry(UUID.randomUUID().toString(), today, "1"))
                .expect(400);

        assertThat(answer.json().getJsonArray("violations").getValuesAs(JsonObject.class))
                .extracting(violation -> violation.getString("field"))
                .containsExactly("entries[1].on", "entries[2].hours", "entries[3].enrolmentId");
        assertThat(learnt(classId).getJsonNumber("hoursDone").bigDecimalValue()).isZero();
    }

    @Test
    void another_organization_s_class_does_not_exist() {
        String classId = newClass(today.minusDays(10), today.plusDays(20), 5);
        ApiClient association = ApiClient.machine(platform, "demo-association");

        assertThat(association.get("/classes/" + classId + "/roster").status()).isEqualTo(404);
        assertThat(record(association, classId).status()).isEqualTo(404);
        assertThat(caregiver.get("/classes/" + classId + "/roster").status()).isEqualTo(403);
        assertThat(association.get("/classes?size=200").expect(200).text()).doesNotContain(classId);
        assertThat(college.get("/classes?size=200").expect(200).text()).contains(classId);
    }

    private String newClass(LocalDate startsOn, LocalDate endsOn, int seats) {
        return new Learners(platform).newClass(startsOn, endsOn, seats);
    }

    private static Answer enrol(ApiClient who, String classId) {
        return who.post(
                "/me/enrolments",
                Json.createObjectBuilder().add("classId", classId).build());
    }

    private static Answer enrol(ApiClient who, String classId, String key) {
        String body = Json.createObjectBuilder().add("classId", classId).build().toString();
        return who.send(who.request("/me/enrolments")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonObject entry(String enrolment, LocalDate on, String hours) {
        return Json.createObjectBuilder()
                .add("enrolmentId", enrolment)
                .add("on", on.toString())
                .add("hours", new java.math.BigDecimal(hours))
                .build();
    }

    private static Answer record(ApiClient who, String classId, JsonObject... entries) {
        return who.put(
                "/classes/" + classId + "/attendance",
                Json.createObjectBuilder()
                        .add("entries", Json.createArrayBuilder(List.of(entries)))
                        .build());
    }

    private String state(String classId) {
        return learnt(classId).getString("state");
    }

    private JsonObject learnt(String classId) {
        return caregiver
                .get("/me/record")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(entry -> entry.getString("classId").equals(classId))
                .findFirst()
                .orElseThrow();
    }
}
