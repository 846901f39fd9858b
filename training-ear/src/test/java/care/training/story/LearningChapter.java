package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Colleges and the association offer their courses; {@code caregiver2} takes one and her hours are recorded. */
final class LearningChapter {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LEARNING_DAYS = 18;

    private final DemoStory story;
    private final DemoFiles files;

    LearningChapter(DemoStory story, DemoFiles files) {
        this.story = story;
        this.files = files;
    }

    void tell() {
        ApiClient association = story.machine("demo-association");
        offer(story.machine("demo-college"), XLSX, "catalog-college.xlsx");
        offer(story.person("college2"), "text/csv", "catalog-college2.csv");
        offer(association, "text/csv", "catalog-association.csv");

        ApiClient learner = story.person(Character.CAREGIVER2);
        learner.put("/me/identity", Character.CAREGIVER2.asJson().build()).expect(200);
        JsonObject running = runningClass(association);
        String enrolment = learner.post(
                        "/me/enrolments",
                        Json.createObjectBuilder()
                                .add("classId", running.getString("id"))
                                .build())
                .expect(201)
                .json()
                .getString("id");
        story.waitUntil(story.at(LEARNING_DAYS, 18, 0));
        recordHours(association, running, enrolment);
    }

    private void offer(ApiClient provider, String mediaType, String file) {
        byte[] catalog = mediaType.equals(XLSX) ? files.xlsx(file) : files.csv(file);
        JsonObject report = provider.post("/catalog/imports?mode=strict&fileName=" + file, mediaType, catalog)
                .expect(201)
                .json();
        if (report.getInt("accepted") == 0) {
            throw new AssertionError("nothing was imported: " + report);
        }
    }

    /** The association's class for level five that has begun already. */
    private JsonObject runningClass(ApiClient association) {
        LocalDate begins = story.day(0);
        return association.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(offered ->
                        !LocalDate.parse(offered.getString("startsOn")).isAfter(begins))
                .filter(offered -> LocalDate.parse(offered.getString("endsOn")).isAfter(begins.plusDays(LEARNING_DAYS)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class of the demo's catalog is running"));
    }

    private void recordHours(ApiClient association, JsonObject running, String enrolment) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (int day = 0; day <= LEARNING_DAYS; day++) {
            if (story.day(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                entries.add(Json.createObjectBuilder()
                        .add("enrolmentId", enrolment)
                        .add("on", story.day(day).toString())
                        .add("hours", 6));
            }
        }
        association
                .put(
                        "/classes/" + running.getString("id") + "/attendance",
                        Json.createObjectBuilder().add("entries", entries).build())
                .expect(200);
    }
}
