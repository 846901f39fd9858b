package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import care.training.story.ProofPicture;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Proof that is handed in and examined, decisions that are kept, a whole class, and what anybody may ask: with tokens, on
 * the real database.
 */
@WholePlatform
class EligibilityIT {
    private static Platform platform;
    private static ApiClient clerk;
    private static ApiClient second;
    private static ProofPicture pictures;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        clerk = ApiClient.person(platform, "association");
        second = ApiClient.person(platform, "association2");
        pictures = new ProofPicture(platform.places().root());
    }

    @Test
    void what_is_declared_needs_evidence_until_a_clerk_accepts_it_and_then_counts() {
        ApiClient caregiver = Attendant.signedUp(platform, "proves-her-diploma");
        assertThat(decision(caregiver, 4)).isEqualTo("NOT_ELIGIBLE");

        String id = handIn(caregiver, diploma("一号"), "diploma.png", picture("一号"));

        assertThat(decision(caregiver, 4)).isEqualTo("NEEDS_EVIDENCE");
        assertThat(caregiver.get("/me/evidence/" + id + "/file").expect(200).body())
                .isEqualTo(picture("一号"));
        assertThat(stored(id)).doesNotContain("PNG");
        decide(clerk, id, true, null).expect(200);
        assertThat(decision(caregiver, 4)).isEqualTo("ELIGIBLE");
        assertThat(HeldExam.problem(decide(clerk, id, true, null).expect(409))).isEqualTo("evidence-already-examined");
    }

    @Test
    void what_is_refused_counts_no_more_says_why_and_is_mended_once() {
        ApiClient caregiver = Attendant.signedUp(platform, "mends-her-diploma");
        String id = handIn(caregiver, diploma("二号"), "diploma.png", picture("二号"));

        decide(clerk, id, false, " ").expect(400);
        decide(clerk, id, false, "看不清编号").expect(200);

        assertThat(decision(caregiver, 4)).isEqualTo("NOT_ELIGIBLE");
        JsonObject refused = caregiver.get("/me/evidence/" + id).expect(200).json();
        assertThat(refused.getString("reason")).isEqualTo("看不清编号");
        assertThat(refused.getBoolean("correctable")).isTrue();
        JsonObjectBuilder mended = diploma("二号").add("corrects", id);
        String again = handIn(caregiver, mended, "diploma.png", picture("二号"));
        assertThat(HeldExam.problem(send(caregiver, diploma("二号").add("corrects", id), "d.png", picture("二号三"))
                        .expect(409)))
                .isEqualTo("evidence-not-refused");
        decide(clerk, again, true, null).expect(200);
        assertThat(decision(caregiver, 4)).isEqualTo("ELIGIBLE");
    }

    @Test
    void after_the_last_day_it_is_not_mended() {
        ApiClient caregiver = Attendant.signedUp(platform, "mends-too-late");
        String id = handIn(caregiver, diploma("三号"), "diploma.png", picture("三号"));
        decide(clerk, id, false, "看不清编号").expect(200);
        change("update evidence set correct_until = date '2020-01-01' where id = ?", id);

        Answer late = send(caregiver, diploma("三号").add("corrects", id), "d.png", picture("三号二"));

        assertThat(HeldExam.problem(late.expect(422))).isEqualTo("correction-too-late");
        send(caregiver, diploma("三号"), "d.png", picture("三号三")).expect(201);
    }

    @Test
    void the_second_look_is_another_clerk_s_and_can_take_it_back() {
        ApiClient caregiver = Attendant.signedUp(platform, "is-looked-at-again");
        String id = handIn(caregiver, diploma("四号"), "diploma.png", picture("四号"));
        decide(clerk, id, true, null).expect(200);
        change("update evidence set sample = 'WAITING', version = version + 1 where id = ? and sample = 'NONE'", id);

        assertThat(HeldExam.problem(lookAgain(clerk, id, true, null).expect(409)))
                .isEqualTo("second-clerk-is-first");
        lookAgain(second, id, false, "印章不是学校的").expect(200);

        assertThat(decision(caregiver, 4)).isEqualTo("NOT_ELIGIBLE");
        assertThat(HeldExam.problem(lookAgain(second, id, true, null).expect(409)))
                .isEqualTo("no-second-look");
    }

    @Test
    void the_database_itself_keeps_the_second_clerk_apart_from_the_first() {
        ApiClient caregiver = Attendant.signedUp(platform, "is-looked-at-by-one");
        String id = handIn(caregiver, diploma("五号"), "diploma.png", picture("五号"));
        decide(clerk, id, true, null).expect(200);

        assertThat(refused(
                        "update evidence set sample = 'CONFIRMED', second_at = now(), second_by = examined_by where id = ?",
                        id))
                .contains("second_clerk_is_another");
        assertThat(refused("update evidence set examined_by = handed_in_by where id = ?", id))
                .contains("examined_by_another");
    }

    @Test
    void a_file_is_what_its_content_says_and_never_what_its_name_does() {
        ApiClient caregiver = Attendant.signedUp(platform, "sends-odd-files");
        byte[] text = "这不是图片".getBytes(StandardCharsets.UTF_8);
        byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

        assertThat(violation(send(caregiver, diploma("六号"), "diploma.pdf", text)))
                .contains("PDF", "JPEG");
        assertThat(violation(send(caregiver, diploma("六号"), "diploma.pdf", picture("六号"))))
                .contains("PDF", "PNG");
        assertThat(violation(send(caregiver, diploma("六号"), "diploma.jpg", broken)))
                .contains("打不开");
        assertThat(violation(
                        send(caregiver, diploma("六号"), "d.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))))
                .contains("打不开");
        assertThat(violation(send(caregiver, diploma("六号").add("tier", "NO_SUCH_SCHOOL"), "d.png", picture("六号"))))
                .contains("NO_SUCH_SCHOOL");
        assertThat(caregiver.get("/me/evidence").expect(200).json().getInt("total"))
                .isZero();
    }

    @Test
    void the_same_file_sent_twice_at_once_is_one_proof() {
        ApiClient caregiver = Attendant.signedUp(platform, "sends-twice");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(send(caregiver, diploma("七号"), "d.png", picture("七号"))),
                () -> answers.add(send(caregiver, diploma("七号"), "d.png", picture("七号")))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_clerks_who_decide_at_once_one_does() {
        ApiClient caregiver = Attendant.signedUp(platform, "is-examined-twice");
        String id = handIn(caregiver, diploma("八号"), "d.png", picture("八号"));
        List<Answer> answers = new CopyOnWriteArrayList<>();
        int seen = version(clerk, id);

        Race.between(List.of(
                () -> answers.add(post(clerk, id, "decision", seen, true, null)),
                () -> answers.add(post(second, id, "decision", seen, false, "看不清"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_decision_that_a_seat_rests_on_is_kept_and_comes_out_the_same_when_taken_again() {
        ApiClient caregiver = Attendant.signedUp(platform, "rests-on-a-decision");
        HeldExam exam = HeldExam.open(platform, 3);
        String herself = exam.book(caregiver).expect(201).json().getString("id");
        String entered = exam.enter(ApiClient.machine(platform, "demo-college"), Attendant.nobodyKnows())
                .expect(201)
                .json()
                .getString("id");

        JsonObject own = audited(herself);
        assertThat(own.getBoolean("replayed")).isTrue();
        assertThat(own.getBoolean("unchanged")).isTrue();
        assertThat(own.getJsonObject("line").getString("cause")).isEqualTo("BOOKING");
        assertThat(own.getJsonObject("line").getString("way")).isEqualTo("5x");
        assertThat(own.getJsonObject("facts").getBoolean("intendsToWork")).isTrue();
        assertThat(own.getString("document")).contains("*");
        assertThat(audited(entered).getJsonObject("line").getString("cause")).isEqualTo("ENTRY");
        String id = own.getJsonObject("line").getString("id");
        assertThat(refused("update eligibility_decision set way = '5a' where id = ?", id))
                .contains("only grows");
        assertThat(refused("delete from eligibility_decision where id = ?", id)).contains("only grows");
    }

    @Test
    void a_college_sees_its_class_at_once_and_no_other_s() {
        Colleges.record(platform);
        ApiClient college = ApiClient.machine(platform, "demo-college");
        LocalDate today = Colleges.today(platform);
        String course = "CLASS-ELIGIBILITY";
        college.post(
                        "/catalog/imports?mode=strict",
                        CatalogFile.CSV,
                        new CatalogFile()
                                .with(course, "全班报考资格", "1班", today, today.plusDays(20), 5)
                                .bytes())
                .expect(201);
        String offered = college.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("courseCode").equals(course))
                .findFirst()
                .orElseThrow()
                .getString("id");
        for (String learner : List.of("learns-and-asks", "learns-and-waits")) {
            Attendant.signedUp(platform, learner)
                    .post(
                            "/me/enrolments",
                            Json.createObjectBuilder().add("classId", offered).build())
                    .expect(201);
        }
        String path = "/classes/" + offered + "/eligibility?occupation=4-10-01-03&level=";

        JsonObject level5 = college.get(path + 5).expect(200).json();
        assertThat(level5.getInt("total")).isEqualTo(2);
        assertThat(level5.getJsonArray("items").getValuesAs(JsonObject.class))
                .allSatisfy(line -> assertThat(line.getJsonObject("eligibility").getString("decision"))
                        .isEqualTo("ELIGIBLE"));
        JsonObject level3 = college.get(path + "3&size=1&page=1").expect(200).json();
        assertThat(level3.getJsonArray("items")).hasSize(1);
        assertThat(level3.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("eligibility")
                        .getString("decision"))
                .isEqualTo("NOT_ELIGIBLE");
        assertThat(college.get("/classes/" + offered + "/eligibility").status()).isEqualTo(400);
        assertThat(ApiClient.machine(platform, "demo-association").get(path + 5).status())
                .isEqualTo(404);
    }

    @Test
    void anybody_may_ask_what_she_would_need_and_nothing_is_kept() {
        ApiClient anyone = ApiClient.anonymous(platform);
        String asked = "/eligibility?occupation=4-10-01-03&level=4&age=30";

        JsonObject short5 =
                anyone.get(asked + "&workYears=4&workMonths=5").expect(200).json();
        assertThat(short5.getString("decision")).isEqualTo("NOT_ELIGIBLE");
        assertThat(short5.toString()).contains("差 7 个月");
        assertThat(anyone.get(asked + "&workYears=5").expect(200).json().getString("decision"))
                .isEqualTo("ELIGIBLE");
        anyone.get(asked + "&workYears=900").expect(400);
        anyone.get("/eligibility?occupation=4-10-01-03&level=4").expect(400);
        assertThat(anyone.get("/eligibility?occupation=4-10-01-02&level=1&age=30")
                        .status())
                .isEqualTo(422);
    }

    private static JsonObject audited(String booking) {
        ApiClient auditor = ApiClient.person(platform, "auditor");
        String id = auditor.get("/eligibility-decisions?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("reference").equals(booking))
                .findFirst()
                .orElseThrow()
                .getString("id");
        return auditor.get("/eligibility-decisions/" + id).expect(200).json();
    }

    private static byte[] picture(String number) {
        return pictures.of("毕业证书", List.of("编号 " + number));
    }

    private static JsonObjectBuilder diploma(String number) {
        return Json.createObjectBuilder()
                .add("kind", "DIPLOMA")
                .add("tier", "SECONDARY_VOCATIONAL")
                .add("field", "护理")
                .add("from", "2015-07-01")
                .add("reference", number);
    }

    private static String handIn(ApiClient by, JsonObjectBuilder claim, String name, byte[] file) {
        return send(by, claim, name, file).expect(201).json().getString("id");
    }

    private static Answer send(ApiClient by, JsonObjectBuilder claim, String name, byte[] file) {
        return by.post(
                "/me/evidence",
                claim.add(
                                "file",
                                Json.createObjectBuilder().add("name", name).add("content", ProofPicture.base64(file)))
                        .build());
    }

    private static Answer decide(ApiClient by, String id, boolean accepted, String reason) {
        return post(by, id, "decision", version(by, id), accepted, reason);
    }

    private static Answer lookAgain(ApiClient by, String id, boolean accepted, String reason) {
        return post(by, id, "second-look", version(by, id), accepted, reason);
    }

    private static Answer post(ApiClient by, String id, String what, int version, boolean accepted, String reason) {
        JsonObjectBuilder decision =
                Json.createObjectBuilder().add("version", version).add("accepted", accepted);
        if (reason != null) {
            decision.add("reason", reason);
        }
        return by.post("/evidence/" + id + "/" + what, decision.build());
    }

    private static int version(ApiClient by, String id) {
        return by.get("/evidence/" + id).expect(200).json().getInt("version");
    }

    private static String decision(ApiClient caregiver, int level) {
        return caregiver
                .get("/me/eligibility?occupation=4-10-01-03&level=" + level)
                .expect(200)
                .json()
                .getString("decision");
    }

    private static String violation(Answer answer) {
        return answer.expect(400)
                .json()
                .getJsonArray("violations")
                .getJsonObject(0)
                .getString("message");
    }

    private static String stored(String id) {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement select = HeldExam.prepared(
                        connection, "select cipher from evidence_file where evidence_id = ?", UUID.fromString(id));
                ResultSet found = select.executeQuery()) {
            found.next();
            return new String(found.getBytes(1), StandardCharsets.ISO_8859_1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void change(String sql, String id) {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement update = HeldExam.prepared(connection, sql, UUID.fromString(id))) {
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String refused(String sql, String id) {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement update = HeldExam.prepared(connection, sql, UUID.fromString(id))) {
            update.executeUpdate();
            return "nothing was refused";
        } catch (SQLException failed) {
            return failed.getMessage();
        }
    }
}
