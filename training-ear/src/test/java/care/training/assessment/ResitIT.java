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

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        HeldExam.prepare(platform);
    }

    @Test
    void theory_passed_before_and_skills_passed_now_are_a_passed_result() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-passes");
        HeldExam first = Resit.theoryPassed(candidate);
        HeldExam second = Resit.skillsAgain(candidate, "80");

        Resit.publish(second);

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
        Resit.theoryPassed(candidate);
        HeldExam second = Resit.skillsAgain(candidate, "80");
        second.execute(
                "update qualification set issued_on = cast(exam_time() as date) - 400,"
                        + " valid_until = cast(exam_time() as date) - 2 where kind = 'PASSED_PART'"
                        + " and person_id = (select person_id from booking where session_id = ?)",
                session(second));

        Resit.publish(second);

        JsonObject result = Panel.result(candidate, second);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.containsKey("theory") && !result.isNull("theory")).isFalse();
    }

    @Test
    void skills_not_passed_again_leave_the_theory_standing() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-fails");
        Resit.theoryPassed(candidate);
        HeldExam second = Resit.skillsAgain(candidate, "59.5");

        Resit.publish(second);

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
    void after_a_resit_in_vain_the_earlier_part_is_not_brought_along_again() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-in-vain");
        Resit.theoryPassed(candidate);
        Resit.publish(Resit.skillsAgain(candidate, "59.5"));
        HeldExam third = Resit.skillsAgain(candidate, "80");

        Resit.publish(third);

        JsonObject result = Panel.result(candidate, third);
        assertThat(result.getBoolean("passed")).isFalse();
        assertThat(result.getBoolean("theoryPassed")).isFalse();
    }

    @Test
    void what_was_published_stays_whatever_becomes_of_the_earlier_part() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-stays");
        HeldExam first = Resit.theoryPassed(candidate);
        HeldExam second = Resit.skillsAgain(candidate, "80");
        Resit.publish(second);

        second.execute(
                "update qualification set standing = 'REVOKED' where kind = 'PASSED_PART'"
                        + " and person_id = (select person_id from booking where session_id = ?)",
                session(second));

        assertThat(Panel.standing(second, 0).getBoolean("passed")).isTrue();
        assertThat(Panel.standing(second, 0).getJsonObject("earlierTheory").getInt("points"))
                .isEqualTo(72);
        assertThat(Panel.result(candidate, second).getString("theoryPassedOn")).isNotEmpty();
        assertThat(first.execute(
                        "update result set person_id = (select assessor from scorecard where session_id = ? limit 1)"
                                + " where session_id = ?",
                        session(first),
                        session(first)))
                .as("of two people who were taken for one, each gets her own exam back")
                .isOne();
    }

    @Test
    void a_part_is_brought_along_from_an_own_result_only() {
        ApiClient candidate = Attendant.signedUp(platform, "resit-own");
        HeldExam own = Resit.theoryPassed(candidate);
        HeldExam others = Resit.theoryPassed(Attendant.signedUp(platform, "resit-others"));

        assertThat(catchThrowable(() -> own.execute(
                        "update result set theory_from = (select id from result where session_id = ?)"
                                + " where session_id = ?",
                        session(others),
                        session(own))))
                .hasMessageContaining("a part is carried from an own result only");
    }

    @Test
    void a_part_that_is_sat_again_and_not_passed_is_a_resit_taken() {
        HeldExam exam = HeldExam.open(platform, 2);
        exam.enter(ApiClient.machine(platform, "demo-college"), Attendant.nobodyKnows())
                .expect(201);
        exam.assign();
        exam.begin();
        UUID session = session(exam);
        Resit.theoryIsOver(exam);
        String passed = "insert into qualification (id, person_id, kind, occupation, level, part, title, issued_on,"
                + " valid_until, reference, source, standing) select gen_random_uuid(), person_id, 'PASSED_PART',"
                + " '4-10-01-03', 5, 'THEORY', 'THEORY', cast(exam_time() as date) - 100,"
                + " cast(exam_time() as date) + %s, gen_random_uuid(), 'OURS', 'VALID' from booking where session_id = ?";
        exam.execute(passed.formatted("100"), session);
        exam.execute(passed.formatted("(-2)"), session);
        Resit.give(exam, "59");

        Resit.publish(exam);

        String resits = "select string_agg(q.resits::text, ' ' order by q.valid_until desc) from qualification q"
                + " join booking b on b.person_id = q.person_id where b.session_id = ?";
        assertThat(exam.read(resits, session)).isEqualTo("1 0");
    }

    private static UUID session(HeldExam exam) {
        return UUID.fromString(exam.id());
    }
}
