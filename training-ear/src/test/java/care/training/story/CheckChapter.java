package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * An employer checks {@code caregiver2} before hiring her; a court's decision stands on the list, its subject objects, and it
 * may mean somebody else of the same name; a change of it waits for a second official.
 */
final class CheckChapter {
    private final DemoStory story;

    CheckChapter(DemoStory story) {
        this.story = story;
    }

    void tell() {
        check(Character.CAREGIVER2, "NO_RECORD");
        String ban = story.machine("demo-regulator")
                .post(
                        "/bans",
                        Json.createObjectBuilder()
                                .add("subject", Character.BARRED.asJson().add("aliases", Json.createArrayBuilder()))
                                .add("role", "PERPETRATOR")
                                .add("decidingAuthority", "某市中级人民法院（演示）")
                                .add("documentNumber", "（2026）演刑终 1 号")
                                .add("legalBasis", "L8")
                                .add("kind", "COURT_LIFE")
                                .add("scope", "CLOSE_CONTACT_MINORS")
                                .add("start", story.day(10).toString())
                                .add("life", true)
                                .build())
                .expect(201)
                .json()
                .getString("id");
        story.machine("demo-regulator2").post("/bans/" + ban + "/approval").expect(200);
        check(Character.HOMONYM, "POSSIBLE_MATCH");
        check(Character.BARRED, "BARRED");
        story.machine("demo-regulator").post("/bans/" + ban + "/objections").expect(201);
        story.machine("demo-regulator")
                .post(
                        "/bans/" + ban + "/changes",
                        Json.createObjectBuilder()
                                .add("kind", "LIFTED")
                                .add("reason", "RETRIAL")
                                .add("authority", "某市中级人民法院（演示）")
                                .add("documentNumber", "（2026）演刑再 1 号")
                                .add("decidedOn", story.day(31).toString())
                                .add("end", story.day(31).toString())
                                .build())
                .expect(201);
        verifyCertificates();
        checkStaff();
    }

    /** The yearly review of some of the staff, as a list; one number was mistyped. */
    private void checkStaff() {
        String list = "姓名,证件类型,证件号码\n%s\n%s\n何嘉慧,居民身份证,619000199203150046\n"
                .formatted(line(Character.CAREGIVER2), line(Character.BARRED));
        story.machine("demo-employer")
                .post(
                        "/checks/batches?purpose=ANNUAL_REVIEW&legalBasis=STATUTORY_DUTY",
                        "text/csv",
                        list.getBytes(StandardCharsets.UTF_8))
                .expect(202);
    }

    private static String line(Character somebody) {
        JsonObject subject = somebody.asJson().build();
        return subject.getString("name") + "," + subject.getString("documentType") + ","
                + subject.getString("documentNumber");
    }

    /** The employer verifies a list: one of ours, one of former years, one that she mistyped. */
    private void verifyCertificates() {
        String number = story.person(Character.CAREGIVER2)
                .get("/me/certificates")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        String list = "number,name\n%s,%s\n1661010123400567,何嘉慧\n%s,马思源\n"
                .formatted(number, Character.CAREGIVER2.name(), number.substring(0, 16) + "900001");
        story.machine("demo-employer")
                .post("/number-lists", "text/csv", list.getBytes(StandardCharsets.UTF_8))
                .expect(201);
    }

    private void check(Character subject, String expected) {
        ApiClient employer = story.machine("demo-employer");
        JsonObject answer = employer.post(
                        "/checks",
                        Json.createObjectBuilder()
                                .add("subject", subject.asJson())
                                .add("purpose", "PRE_EMPLOYMENT")
                                .add("legalBasis", "STATUTORY_DUTY")
                                .build())
                .expect(201)
                .json();
        if (!expected.equals(answer.getString("outcome"))) {
            throw new AssertionError("expected " + expected + ", was " + answer);
        }
    }
}
