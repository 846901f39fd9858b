package care.training.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The part that was not passed is sat again, the other one is brought along while it counts. */
@WholePlatform
class ResitIT {
    private static Platform platform;
    private static ApiClient association;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
        association = ApiClient.machine(platform, "demo-association");
    }

    @Test
    void theory_passed_before_and_skills_passed_now_are_a_passed_result() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-passes");
        HeldExam first = theoryPassed(candidate);
        HeldExam second = skillsAgain(candidate, "80");

        publish(second);

        JsonObject standing = Panel.standing(second, 0);
        assertThat(standing.getBoolean("passed")).isTrue();
        assertThat(standing.getJsonObject("earlierTheory").getInt("points")).isEqualTo(72);
        JsonObject result = Panel.result(candidate, second);
        assertThat(result.getBoolean("passed")).isTrue();
        assertThat(result.getInt("theory")).isEqualTo(72);
        assertThat(result.getInt("skills")).isEqualTo(80);
        assertThat(result.getString("theoryPassedOn")).isNotEmpty();
        assertThat(result.getJsonArray("theoryAreas"))
                .as("no paper was sat at this exam")
                .isEmpty();
        assertThat(second.read("select theory_from from result where session_id = ?", session(second)))
                .isEqualTo(first.read("select id from result where session_id = ?", session(first)));
    }

    @Test
    void a_part_whose_last_day_is_over_is_not_brought_along() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-too-late");
        theoryPassed(candidate);
        HeldExam second = skillsAgain(candidate, "80");
        second.execute(
                "update qualification set issued_on = cast(exam_time() as date) - 400,"
                        + " valid_until = cast(exam_time() as date) - 2 where kind = 'PASSED_PART'"
                        + " and person_id = (select person_id from booking where session_id = ?)",
                session(second));

        publish(second);

        JsonObject result = Panel.result(candidate, second);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.containsKey("theory") && !result.isNull("theory")).isFalse();
    }

    @Test
    void skills_not_passed_again_leave_the_theory_standing() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-fails");
        theoryPassed(candidate);
        HeldExam second = skillsAgain(candidate, "59.5");

        publish(second);

        JsonObject result = Panel.result(candidate, second);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.getBoolean("theoryPassed")).isTrue();
        assertThat(second.read(
                        "select resits from qualification where kind = 'PASSED_PART'"
                                + " and person_id = (select person_id from booking where session_id = ?)",
                        session(second)))
                .isEqualTo("1");
    }

    @Test
    void a_part_is_brought_along_from_an_own_result_only() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-own");
        HeldExam own = theoryPassed(candidate);
        HeldExam others = theoryPassed(Attendant.signedUp(platform, "resit-others"));

        assertThat(catchThrowable(() -> own.execute(
                        "update result set theory_from = (select id from result where session_id = ?)"
                                + " where session_id = ?",
                        session(others),
                        session(own))))
                .hasMessageContaining("theory_from_own_result");
    }

    @Test
    void a_part_that_is_sat_again_and_not_passed_is_a_resit_taken() {
        HeldExam exam = HeldExam.open(platform, 2);
        exam.enter(ApiClient.machine(platform, "demo-college"), Attendant.nobodyKnows())
                .expect(201);
        exam.assign();
        exam.begin();
        UUID session = session(exam);
        theoryIsOver(exam);
        String passed = "insert into qualification (id, person_id, kind, occupation, level, part, title, issued_on,"
                + " valid_until, reference, source, standing) select gen_random_uuid(), person_id, 'PASSED_PART',"
                + " '4-10-01-03', 5, 'THEORY', 'THEORY', cast(exam_time() as date) - 100,"
                + " cast(exam_time() as date) + %s, gen_random_uuid(), 'OURS', 'VALID' from booking where session_id = ?";
        exam.execute(passed.formatted("100"), session);
        exam.execute(passed.formatted("(-2)"), session);
        give(exam, "59");

        publish(exam);

        String resits = "select string_agg(q.resits::text, ' ' order by q.valid_until desc) from qualification q"
                + " join booking b on b.person_id = q.person_id where b.session_id = ?";
        assertThat(exam.read(resits, session)).isEqualTo("1 0");
    }

    /** A first exam: 72 points in theory, half a point too few in skills. */
    private static HeldExam theoryPassed(ApiClient candidate) {
        HeldExam exam = HeldExam.open(platform, 2);
        String booking = exam.book(candidate).expect(201).json().getString("id");
        exam.assign();
        exam.begin();
        Panel.sit(candidate, booking, 72);
        give(exam, "59.5");
        publish(exam);
        return exam;
    }

    /** A second exam, to whose theory she does not come; everything is there for publishing. */
    private static HeldExam skillsAgain(ApiClient candidate, String skills) {
        HeldExam exam = HeldExam.open(platform, 2);
        exam.book(candidate).expect(201);
        exam.assign();
        exam.begin();
        theoryIsOver(exam);
        give(exam, skills);
        return exam;
    }

    private static void theoryIsOver(HeldExam exam) {
        exam.execute(
                "update exam_session set theory_at = exam_time() - interval '3 hours' where id = ?", session(exam));
    }

    private static void give(HeldExam exam, String points) {
        for (int assessor = 1; assessor <= 3; assessor++) {
            Panel.give(exam, assessor, 0, points);
        }
    }

    private static void publish(HeldExam exam) {
        association.post("/sessions/" + exam.id() + "/results/publication").expect(200);
    }

    private static UUID session(HeldExam exam) {
        return UUID.fromString(exam.id());
    }
}
