package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proof that is handed in and examined by two clerks: with tokens, on the real database. */
@WholePlatform
class EvidenceIT {
    private static Platform platform;
    private static ApiClient clerk;
    private static ApiClient second;
    private static ProofPicture pictures;
    private static Rows rows;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        rows = new Rows(platform);
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
        Proofs.decide(clerk, id, true, null).expect(200);
        assertThat(decision(caregiver, 4)).isEqualTo("ELIGIBLE");
        assertThat(HeldExam.problem(Proofs.decide(clerk, id, true, null).expect(409)))
                .isEqualTo("evidence-already-examined");
    }

    @Test
    void what_is_refused_counts_no_more_says_why_and_is_mended_once() {
        ApiClient caregiver = Attendant.signedUp(platform, "mends-her-diploma");
        String id = handIn(caregiver, diploma("二号"), "diploma.png", picture("二号"));

        Proofs.decide(clerk, id, false, " ").expect(400);
        Proofs.decide(clerk, id, false, "看不清编号").expect(200);

        assertThat(decision(caregiver, 4)).isEqualTo("NOT_ELIGIBLE");
        JsonObject refused = caregiver.get("/me/evidence/" + id).expect(200).json();
        assertThat(refused.getString("reason")).isEqualTo("看不清编号");
        assertThat(refused.getBoolean("correctable")).isTrue();
        JsonObjectBuilder mended = diploma("二号").add("corrects", id);
        String again = handIn(caregiver, mended, "diploma.png", picture("二号"));
        assertThat(HeldExam.problem(Proofs.handIn(caregiver, diploma("二号").add("corrects", id), "d.png", picture("二号三"))
                        .expect(409)))
                .isEqualTo("evidence-not-refused");
        Proofs.decide(clerk, again, true, null).expect(200);
        assertThat(decision(caregiver, 4)).isEqualTo("ELIGIBLE");
    }

    @Test
    void after_the_last_day_it_is_not_mended() throws SQLException {
        ApiClient caregiver = Attendant.signedUp(platform, "mends-too-late");
        String id = handIn(caregiver, diploma("三号"), "diploma.png", picture("三号"));
        Proofs.decide(clerk, id, false, "看不清编号").expect(200);
        rows.change("update evidence set correct_until = date '2020-01-01' where id = ?", id);

        Answer late = Proofs.handIn(caregiver, diploma("三号").add("corrects", id), "d.png", picture("三号二"));

        assertThat(HeldExam.problem(late.expect(422))).isEqualTo("correction-too-late");
        Proofs.handIn(caregiver, diploma("三号"), "d.png", picture("三号三")).expect(201);
    }

    @Test
    void the_second_look_is_another_clerk_s_and_can_take_it_back() throws SQLException {
        ApiClient caregiver = Attendant.signedUp(platform, "is-looked-at-again");
        String id = handIn(caregiver, diploma("四号"), "diploma.png", picture("四号"));
        Proofs.decide(clerk, id, true, null).expect(200);
        rows.change(
                "update evidence set sample = 'WAITING', version = version + 1 where id = ? and sample = 'NONE'", id);

        assertThat(HeldExam.problem(Proofs.lookAgain(clerk, id, true, null).expect(409)))
                .isEqualTo("second-clerk-is-first");
        Proofs.lookAgain(second, id, false, "印章不是学校的").expect(200);

        assertThat(decision(caregiver, 4)).isEqualTo("NOT_ELIGIBLE");
        assertThat(HeldExam.problem(Proofs.lookAgain(second, id, true, null).expect(409)))
                .isEqualTo("no-second-look");
    }

    @Test
    void the_database_itself_keeps_the_second_clerk_apart_from_the_first() {
        ApiClient caregiver = Attendant.signedUp(platform, "is-looked-at-by-one");
        String id = handIn(caregiver, diploma("五号"), "diploma.png", picture("五号"));
        Proofs.decide(clerk, id, true, null).expect(200);

        assertThat(rows.refusal(
                                "update evidence set sample = 'CONFIRMED', second_at = now(), second_by = examined_by where id = ?",
                                id)
                        .orElseThrow())
                .contains("second_clerk_is_another");
        assertThat(rows.refusal("update evidence set examined_by = handed_in_by where id = ?", id)
                        .orElseThrow())
                .contains("examined_by_another");
    }

    @Test
    void a_file_is_what_its_content_says_and_never_what_its_name_does() {
        ApiClient caregiver = Attendant.signedUp(platform, "sends-odd-files");
        byte[] text = "这不是图片".getBytes(StandardCharsets.UTF_8);
        byte[] broken = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

        assertThat(violation(Proofs.handIn(caregiver, diploma("六号"), "diploma.pdf", text)))
                .contains("PDF", "JPEG");
        assertThat(violation(Proofs.handIn(caregiver, diploma("六号"), "diploma.pdf", picture("六号"))))
                .contains("PDF", "PNG");
        assertThat(violation(Proofs.handIn(caregiver, diploma("六号"), "diploma.jpg", broken)))
                .contains("打不开");
        assertThat(violation(Proofs.handIn(
                        caregiver, diploma("六号"), "d.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))))
                .contains("打不开");
        assertThat(violation(
                        Proofs.handIn(caregiver, diploma("六号").add("tier", "NO_SUCH_SCHOOL"), "d.png", picture("六号"))))
                .contains("NO_SUCH_SCHOOL");
        assertThat(caregiver.get("/me/evidence").expect(200).json().getInt("total"))
                .isZero();
    }

    @Test
    void the_same_file_sent_twice_at_once_is_one_proof() {
        ApiClient caregiver = Attendant.signedUp(platform, "sends-twice");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(Proofs.handIn(caregiver, diploma("七号"), "d.png", picture("七号"))),
                () -> answers.add(Proofs.handIn(caregiver, diploma("七号"), "d.png", picture("七号")))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_clerks_who_decide_at_once_one_does() {
        ApiClient caregiver = Attendant.signedUp(platform, "is-examined-twice");
        String id = handIn(caregiver, diploma("八号"), "d.png", picture("八号"));
        List<Answer> answers = new CopyOnWriteArrayList<>();
        int seen = Proofs.version(clerk, id);

        Race.between(List.of(
                () -> answers.add(Proofs.post(clerk, id, "decision", seen, true, null)),
                () -> answers.add(Proofs.post(second, id, "decision", seen, false, "看不清"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
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
        return Proofs.handIn(by, claim, name, file).expect(201).json().getString("id");
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
}
