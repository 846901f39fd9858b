package care.training.assessment;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import java.util.UUID;

/**
 * Somebody who sat an exam twice: theory was passed the first time, skills were sat again.
 *
 * @param session of the second exam
 * @param result of the second exam
 */
public record Resit(String session, String result) {

    /** An account of its own that passed with the part that it brought along; everything is published. */
    public static Resit passed(Platform platform, String account) {
        HeldExam.prepare(platform);
        ApiClient candidate = Attendant.signedUp(platform, account);
        theoryPassed(candidate);
        HeldExam second = skillsAgain(candidate, "80");
        publish(second);
        return new Resit(second.id(), Panel.result(candidate, second).getString("id"));
    }

    /** An account of its own that is booked for the second exam, whose results are not out. */
    public static void booked(Platform platform, String account) {
        HeldExam.prepare(platform);
        ApiClient candidate = Attendant.signedUp(platform, account);
        theoryPassed(candidate);
        skillsAgain(candidate, "80");
    }

    /** A first exam: 72 points in theory, half a point too few in skills. */
    static HeldExam theoryPassed(ApiClient candidate) {
        HeldExam exam = HeldExam.open(TestPlatform.platform(), 2);
        String booking = exam.book(candidate).expect(201).json().getString("id");
        exam.assign();
        exam.begin();
        Panel.sit(candidate, booking, 72);
        give(exam, "59.5");
        publish(exam);
        return exam;
    }

    /** A further exam, to whose theory she does not come; everything is there for publishing. */
    static HeldExam skillsAgain(ApiClient candidate, String skills) {
        HeldExam exam = HeldExam.open(TestPlatform.platform(), 2);
        exam.book(candidate).expect(201);
        exam.assign();
        exam.begin();
        theoryIsOver(exam);
        give(exam, skills);
        return exam;
    }

    static void theoryIsOver(HeldExam exam) {
        exam.execute(
                "update exam_session set theory_at = exam_time() - interval '3 hours' where id = ?",
                UUID.fromString(exam.id()));
    }

    /** The same points by each of the three assessors. */
    static void give(HeldExam exam, String points) {
        for (int assessor = 1; assessor <= 3; assessor++) {
            Panel.give(exam, assessor, 0, points);
        }
    }

    static void publish(HeldExam exam) {
        ApiClient.machine(TestPlatform.platform(), "demo-association")
                .post("/sessions/" + exam.id() + "/results/publication")
                .expect(200);
    }
}
