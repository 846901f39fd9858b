package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/**
 * An employer files its staff: a head, somebody under her, {@code caregiver2}, whose manager it corrects later and about whom
 * the police have answered, and somebody it must not have.
 */
final class StaffChapter {
    private static final Character HEAD = new Character(null, "秦素琴", "619000197505120029");
    private static final Character LEADER = new Character(null, "白晓岚", "619000198603180046");

    private final ApiClient employer;
    private final DemoStory story;

    StaffChapter(DemoStory story) {
        this.story = story;
        this.employer = story.machine("demo-employer");
    }

    void tell() {
        file("XYD-001", HEAD, "园长", null, -700, false);
        file("XYD-002", LEADER, "照护组长", "XYD-001", -400, true);
        file("XYD-003", Character.CAREGIVER2, "保育员", "XYD-001", 33, true);
        file("XYD-003", null, "保育员", "XYD-002", 33, true);
        // she was found barred when she was checked: having her on the staff raises an alert at once
        file("XYD-004", Character.BARRED, "保洁员", "XYD-001", 20, false);
        employer.post(
                        "/police-letters",
                        Json.createObjectBuilder()
                                .add("personRef", "XYD-003")
                                .add("number", "演示查询告知〔2026〕12 号")
                                .add("letteredOn", story.day(30).toString())
                                .add("result", "CLEAR_AS_OF")
                                .build())
                .expect(201);
    }

    private void file(String ref, Character who, String position, String manager, int from, boolean cares) {
        JsonObjectBuilder employment = Json.createObjectBuilder()
                .add("position", position)
                .add("from", story.day(from).toString());
        if (who != null) {
            employment.add("subject", who.asJson());
        }
        if (manager != null) {
            employment.add("directManager", manager);
        }
        if (cares) {
            employment.add("occupation", "4-10-01-03");
        }
        employer.put("/staff/" + ref, employment.build()).expect(200);
    }
}
