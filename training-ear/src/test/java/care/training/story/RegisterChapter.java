package care.training.story;

import care.training.platform.ApiClient;
import care.training.registry.CardRequest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** The authority records the organizations and selects the association; the association issues assessors' cards. */
final class RegisterChapter {
    private static final String ASSOCIATION = "51610100MJT000010Y";

    private final DemoStory story;
    private final DemoFiles files;

    RegisterChapter(DemoStory story, DemoFiles files) {
        this.story = story;
        this.files = files;
    }

    void tell() {
        ApiClient authority = story.machine("demo-regulator");
        String table = new String(files.asWritten("organizations.csv"), StandardCharsets.UTF_8);
        table.lines().skip(1).map(line -> line.split(",")).forEach(cells -> authority
                .put(
                        "/organizations/" + cells[0].strip(),
                        Json.createObjectBuilder()
                                .add("name", cells[1])
                                .add("nameEn", cells[2])
                                .add("kind", cells[3])
                                .add("district", cells[4].strip())
                                .build())
                .expect(200));
        authority
                .post(
                        "/organizations/" + ASSOCIATION + "/selections",
                        Json.createObjectBuilder()
                                .add("bodyClass", "S")
                                .add("bodyCode", "0000")
                                .add("province", "61")
                                .add("siteSerial", "900001")
                                .add("occupation", "4-10-01-03")
                                .add("levels", levels(5, 4, 3))
                                .add("validFrom", story.day(-300).toString())
                                .add("validTo", story.day(800).toString())
                                .build())
                .expect(201);
        issueCards();
    }

    private void issueCards() {
        ApiClient association = story.machine("demo-association");
        int number = 1;
        for (Character assessor : Character.assessors()) {
            JsonObject card = CardRequest.of(
                    assessor.asJson(), "DEMO-61-%04d".formatted(number++), story.day(-200), story.day(895), 5, 4, 3);
            association.post("/assessors", card).expect(201);
            story.person(assessor)
                    .put("/me/identity", assessor.asJson().build())
                    .expect(200);
        }
        story.person(Character.INVIGILATOR)
                .put("/me/identity", Character.INVIGILATOR.asJson().build())
                .expect(200);
    }

    private static JsonArrayBuilder levels(int... levels) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int level : levels) {
            array.add(level);
        }
        return array;
    }
}
