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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The waiting list of a full class, withdrawal, and what is recorded of fees, on the real database. */
@WholePlatform
class EnrolmentIT {
    private final Platform platform = TestPlatform.platform();
    private final Rows rows = new Rows(platform);
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final ApiClient caregiver = ApiClient.person(platform, "caregiver");
    private final ApiClient caregiver2 = ApiClient.person(platform, "caregiver2");
    private final LocalDate today = Colleges.today(platform);
    private final Learners learners = new Learners(platform);

    @BeforeAll
    static void everybodyIsKnown() {
        Learners.sayWhoTheyAre(TestPlatform.platform());
    }

    @Test
    void a_seat_that_is_given_back_is_offered_to_who_waits_and_to_nobody_else() throws SQLException {
        String classId = learners.newClass(today, today.plusDays(20), 1);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");
        assertThat(problem(enrol(caregiver2, classId).expect(409))).isEqualTo("class-full");
        assertThat(waitFor(caregiver2, classId).expect(201).json().getString("state"))
                .isEqualTo("WAITING");
        assertThat(waitFor(caregiver2, classId).expect(201).json().getInt("ahead"))
                .isZero();
        assertThat(enrol(caregiver2, classId).status()).isEqualTo(409);

        caregiver.delete("/me/enrolments/" + enrolment).expect(204);

        assertThat(caregiver.delete("/me/enrolments/" + enrolment).status()).isEqualTo(404);
        assertThat(place(caregiver2, classId).getString("state")).isEqualTo("OFFERED");
        assertThat(problem(enrol(caregiver, classId).expect(409))).isEqualTo("class-full");
        assertThat(problem(waitFor(caregiver, classId).expect(201))).isNull();
        enrol(caregiver2, classId).expect(201);
        assertThat(seatsTaken(classId)).isEqualTo(1);
        assertThat(place(caregiver, classId).getInt("ahead")).isZero();
    }

    @Test
    void an_offer_that_nobody_answers_goes_on_when_its_hours_are_over() {
        String classId = learners.newClass(today, today.plusDays(40), 1);
        String enrolment = enrol(caregiver2, classId).expect(201).json().getString("id");
        waitFor(caregiver, classId).expect(201);
        caregiver2.delete("/me/enrolments/" + enrolment).expect(204);
        waitFor(caregiver2, classId).expect(201);
        Instant ends = Instant.parse(place(caregiver, classId).getString("offerEndsAt"));
        assertThat(Duration.between(learners.now(), ends)).isBetween(Duration.ofHours(23), Duration.ofHours(24));

        learners.waitUntil(ends);

        assertThat(problem(enrol(caregiver, classId).expect(409))).isIn("offer-lapsed", "class-full");
        Learners.await("the seat goes on to the next", () -> isOffered(caregiver2, classId));
        JsonObject offer = place(caregiver2, classId);
        caregiver2.delete("/me/waiting-places/" + offer.getString("id")).expect(204);
        enrol(caregiver, classId).expect(201);
    }

    @Test
    void taking_and_declining_one_offer_at_once_leaves_one_seat_taken_or_free() throws SQLException {
        String classId = learners.newClass(today, today.plusDays(20), 1);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");
        String place = waitFor(caregiver2, classId).expect(201).json().getString("id");
        caregiver.delete("/me/enrolments/" + enrolment).expect(204);
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(enrol(caregiver2, classId)),
                () -> answers.add(caregiver2.delete("/me/waiting-places/" + place)),
                () -> answers.add(enrol(caregiver, classId))));

        assertThat(answers).extracting(Answer::status).allMatch(status -> status < 500);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
        assertThat(seatsTaken(classId))
                .isEqualTo(rows.count(
                                "select count(*) from enrolment where class_id = ? and withdrawn_at is null", classId)
                        + rows.count(
                                "select count(*) from waiting_place where class_id = ? and state = 'OFFERED'", classId))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void withdrawing_twice_at_once_gives_one_seat_back() throws SQLException {
        String classId = learners.newClass(today, today.plusDays(20), 2);
        enrol(caregiver2, classId).expect(201);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(caregiver.delete("/me/enrolments/" + enrolment)),
                () -> answers.add(caregiver.delete("/me/enrolments/" + enrolment))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 404);
        assertThat(seatsTaken(classId)).isEqualTo(1);
    }

    @Test
    void a_fee_is_recorded_by_one_who_saw_how_it_stood_and_nothing_is_overwritten() throws SQLException {
        String classId = learners.newClass(today, today.plusDays(20), 2);
        String enrolment = enrol(caregiver, classId).expect(201).json().getString("id");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(fee(classId, enrolment, 1, "PAID", null)),
                () -> answers.add(fee(classId, enrolment, 1, "WAIVED", "由学院承担"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(fee(classId, enrolment, 2, "DUE", " ").status()).isEqualTo(400);
        assertThat(fee(classId, enrolment, 2, "DUE", "登记有误").expect(200).json().getJsonArray("entries"))
                .hasSize(3);
        assertThat(Race.inTransactions(
                        platform.database(),
                        "training",
                        connection -> Rows.change(
                                connection,
                                "update enrolment_fee set state = 'PAID' where enrolment_id = ?",
                                enrolment)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.orElseThrow()).hasMessageContaining("never changed"));
        ApiClient association = ApiClient.machine(platform, "demo-association");
        assertThat(association.get("/classes/" + classId + "/places").status()).isEqualTo(404);
    }

    private static String problem(Answer answer) {
        String type = answer.json().getString("type", null);
        return type == null ? null : type.substring(type.lastIndexOf('/') + 1);
    }

    private static Answer enrol(ApiClient who, String classId) {
        return who.post("/me/enrolments", wanted(classId));
    }

    private static Answer waitFor(ApiClient who, String classId) {
        return who.post("/me/waiting-places", wanted(classId));
    }

    private static JsonObject wanted(String classId) {
        return Json.createObjectBuilder().add("classId", classId).build();
    }

    private Answer fee(String classId, String enrolment, int seen, String state, String note) {
        var change = Json.createObjectBuilder().add("seen", seen).add("state", state);
        if (note != null) {
            change.add("note", note);
        }
        return college.put("/classes/" + classId + "/places/" + enrolment + "/fee", change.build());
    }

    private static boolean isOffered(ApiClient who, String classId) {
        return place(who, classId).getString("state").equals("OFFERED");
    }

    private static JsonObject place(ApiClient who, String classId) {
        return who.get("/me/waiting-places").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(place -> place.getString("classId").equals(classId))
                .findFirst()
                .orElseThrow();
    }

    private int seatsTaken(String classId) throws SQLException {
        return rows.count("select seats_taken from class_offering where id = ?", classId);
    }
}
