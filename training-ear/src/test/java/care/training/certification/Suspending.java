package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.DemoClock;
import care.training.platform.TestPlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** How a certificate is suspended and that is ended, through the API, and for how long. */
final class Suspending {
    /** As config/certificate/issuing.yaml says. */
    static final int DAYS = 60;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Suspending() {}

    static Answer suspend(ApiClient by, String number, String document) {
        return by.post(
                "/certificates/" + number + "/suspensions",
                Json.createObjectBuilder()
                        .add("reason", "INQUIRY_INTO_EVIDENCE")
                        .add("document", document)
                        .add("note", "毕业证书编号查无此人")
                        .build());
    }

    static Answer endSuspension(ApiClient by, String number) {
        return by.post("/certificates/" + number + "/suspension-ends", note("核查未发现问题"));
    }

    static JsonObject note(String words) {
        return Json.createObjectBuilder().add("note", words).build();
    }

    static String proposed(Answer answer) {
        return answer.expect(201).json().getString("id");
    }

    static void approve(String change) {
        ApiClient.machine(TestPlatform.platform(), "demo-association2")
                .post(approval(change))
                .expect(200);
    }

    static String approval(String change) {
        return "/certificates/changes/" + change + "/approval";
    }

    static LocalDate today(MovedClock clock) {
        return new DemoClock(clock.platform()).today();
    }

    static void moveTo(MovedClock clock, LocalDate day, LocalTime time) throws SQLException {
        clock.moveBy(Duration.between(
                Instant.now(), day.atTime(time).atZone(SHANGHAI).toInstant()));
    }

    /** The number of a new certificate of this person, who signs in. */
    static String credited(String account, String holder, String document) {
        PublishedExam exam = PublishedExam.ended(TestPlatform.platform(), 4);
        exam.passed(account, holder, document);
        return Batches.number(Batches.issue(ApiClient.machine(TestPlatform.platform(), "demo-association"), exam), 0);
    }
}
