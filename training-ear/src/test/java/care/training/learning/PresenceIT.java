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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by the code on the screen, and time online that nobody can claim who did not spend it. */
@WholePlatform
class PresenceIT {
    private final Platform platform = TestPlatform.platform();
    private final Rows rows = new Rows(platform);
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final ApiClient caregiver = ApiClient.person(platform, "caregiver");
    private final ApiClient caregiver2 = ApiClient.person(platform, "caregiver2");
    private final Learners learners = new Learners(platform);
    private final LocalDate today = Colleges.today(platform);

    @BeforeAll
    static void everybodyIsKnown() {
        Learners.sayWhoTheyAre(TestPlatform.platform());
    }

    @Test
    void a_code_signs_a_person_in_once_and_guessing_is_stopped() throws SQLException {
        String classId = classOf(caregiver2);
        college.post(
                        "/classes/" + classId + "/lessons",
                        Json.createObjectBuilder().add("hours", 2).build())
                .expect(200);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        String code = code(classId);

        Race.between(List.of(() -> answers.add(signIn(caregiver2, code)), () -> answers.add(signIn(caregiver2, code))));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(hours(caregiver2, classId)).isEqualTo("2");
        learners.waitUntil(learners.now().plusSeconds(90));
        assertThat(signIn(caregiver2, code).expect(422).text()).contains("wrong-class-code");
        List<Answer> guesses = new CopyOnWriteArrayList<>();
        Race.between(IntStream.range(0, 12)
                .<java.util.concurrent.Callable<?>>mapToObj(
                        guess -> () -> guesses.add(signIn(caregiver2, "%06d".formatted(guess))))
                .toList());
        assertThat(guesses).filteredOn(answer -> answer.status() != 429).hasSizeLessThanOrEqualTo(5);
        assertThat(signIn(caregiver2, code(classId)).status())
                .as("the right one, too")
                .isEqualTo(429);
    }

    @Test
    void every_figure_that_stood_for_a_day_is_kept_by_the_database() throws SQLException {
        String classId = learners.newClass(today.minusDays(5), today.plusDays(20), 5);
        String enrolment = enrol(caregiver, classId);
        record(classId, enrolment, "4", null);
        record(classId, enrolment, "6", "4");
        record(classId, enrolment, "0", "6");

        assertThat(rows.count("select count(*) from attendance_entry where enrolment_id = ?", enrolment))
                .isEqualTo(3);
        for (String change : List.of(
                "update attendance_entry set hours = 8 where enrolment_id = ?",
                "delete from attendance_entry where enrolment_id = ?",
                "delete from attendance where enrolment_id = ?")) {
            assertThat(rows.refusal(change, enrolment)).as(change).isPresent();
        }
    }

    @Test
    void time_online_counts_once_in_one_window_and_only_when_the_question_is_answered() throws SQLException {
        String classId = classOf(caregiver);
        String unit = unit(classId);
        JsonObject first = start(caregiver, unit);
        JsonObject second = start(caregiver, unit);

        assertThat(beat(caregiver, first, null, false).expect(409).text()).contains("stream-ended");
        JsonObject next = beat(caregiver, second, null, false).expect(200).json();
        assertThat(beat(caregiver, second, null, false).expect(409).text()).contains("beat-out-of-turn");
        assertThat(beat(caregiver2, next, null, false).status()).isEqualTo(404);
        learners.waitUntil(learners.now().plusSeconds(40));
        JsonObject asked = beat(caregiver, next, null, true).expect(200).json();
        assertThat(asked.getString("outcome")).isEqualTo("ASKED");
        assertThat(asked.getInt("seconds")).isZero();
        assertThat(asked.getInt("pendingSeconds")).isBetween(38, 60);
        JsonObject counted = beat(caregiver, asked, "B", false).expect(200).json();
        assertThat(counted.getString("outcome")).isEqualTo("RIGHT");
        assertThat(counted.getInt("seconds")).isBetween(38, 70);
        learners.waitUntil(learners.now().plusSeconds(7_200));
        assertThat(beat(caregiver, counted, null, false).expect(200).json().getInt("pendingSeconds"))
                .as("two hours without a report")
                .isZero();
    }

    @Test
    void the_database_itself_lets_nobody_learn_twice_at_a_time_or_longer_than_it_was() throws SQLException {
        String classId = classOf(caregiver);
        String unit = unit(classId);
        String stream = start(caregiver, unit).getString("id");
        String copy =
                "insert into online_stream select gen_random_uuid(), person_id, enrolment_id, unit_id, started_at,"
                        + " last_beat_at, ended_at, token_hash, 0, 0, null, null, 0, 0 from online_stream where id = ?";

        assertThat(rows.refusal(copy, stream).orElseThrow()).contains("one_stream_at_a_time");
        assertThat(rows.refusal("update online_stream set counted_seconds = 86400 where id = ?", stream)
                        .orElseThrow())
                .contains("counted_time_has_passed");
        List<Answer> starts = new CopyOnWriteArrayList<>();
        Race.between(
                List.of(() -> starts.add(tryToStart(caregiver, unit)), () -> starts.add(tryToStart(caregiver, unit))));
        assertThat(starts).extracting(Answer::status).containsOnly(200);
        assertThat(rows.count("select count(*) from online_stream where unit_id = ? and ended_at is null", unit))
                .isEqualTo(1);
    }

    private String classOf(ApiClient who) {
        String classId = learners.newClass(today.minusDays(5), today.plusDays(20), 5);
        enrol(who, classId);
        return classId;
    }

    private static String enrol(ApiClient who, String classId) {
        return who.post(
                        "/me/enrolments",
                        Json.createObjectBuilder().add("classId", classId).build())
                .expect(201)
                .json()
                .getString("id");
    }

    private String code(String classId) {
        return college.get("/classes/" + classId + "/lesson").expect(200).json().getString("code");
    }

    private static Answer signIn(ApiClient who, String code) {
        return who.post(
                "/me/attendance", Json.createObjectBuilder().add("code", code).build());
    }

    private static String hours(ApiClient who, String classId) {
        return who.get("/me/record").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("classId").equals(classId))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("hoursDone")
                .bigDecimalValue()
                .stripTrailingZeros()
                .toPlainString();
    }

    private void record(String classId, String enrolment, String hours, String replaces) {
        var entry = Json.createObjectBuilder()
                .add("enrolmentId", enrolment)
                .add("on", today.toString())
                .add("hours", new java.math.BigDecimal(hours));
        if (replaces != null) {
            entry.add("replaces", new java.math.BigDecimal(replaces));
        }
        college.put(
                        "/classes/" + classId + "/attendance",
                        Json.createObjectBuilder()
                                .add("entries", Json.createArrayBuilder().add(entry))
                                .build())
                .expect(200);
    }

    private String unit(String classId) {
        return college.post(
                        "/classes/" + classId + "/online-units",
                        Json.createObjectBuilder()
                                .add("title", "洗手")
                                .add("body", "用流动水洗手。")
                                .add("minutes", 90)
                                .add(
                                        "question",
                                        Json.createObjectBuilder()
                                                .add("stem", "用什么水洗手？")
                                                .add("a", "盆里的水")
                                                .add("b", "流动水")
                                                .add("c", "不用水")
                                                .add("right", "B"))
                                .build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static Answer tryToStart(ApiClient who, String unit) {
        return who.post(
                "/me/online-streams",
                Json.createObjectBuilder().add("unitId", unit).build());
    }

    private static JsonObject start(ApiClient who, String unit) {
        return tryToStart(who, unit).expect(200).json();
    }

    private static Answer beat(ApiClient who, JsonObject last, String answer, boolean stopping) {
        var report =
                Json.createObjectBuilder().add("token", last.getString("token")).add("stopping", stopping);
        if (answer != null) {
            report.add("answer", answer);
        }
        return who.post("/me/online-streams/" + last.getString("id") + "/beats", report.build());
    }
}
