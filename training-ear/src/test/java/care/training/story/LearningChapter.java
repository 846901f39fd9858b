package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;

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
        association
                .put(
                        "/classes/" + running.getString("id") + "/places/" + enrolment + "/fee",
                        Json.createObjectBuilder()
                                .add("seen", 1)
                                .add("state", "PAID")
                                .build())
                .expect(200);
        publishOnline(association, running);
        offerMoreSeats(association);
        guide(association, learner);
    }

    /** She guides families in a county, too. */
    private void guide(ApiClient association, ApiClient learner) {
        association
                .post(
                        "/guidance/posts",
                        Character.CAREGIVER2.asJson().add("area", "610122").build())
                .expect(204);
        for (int family = 1; family <= 3; family++) {
            learner.put(
                            "/me/guidance/visits/" + UUID.randomUUID(),
                            Json.createObjectBuilder()
                                    .add("area", "610122")
                                    .add("household", String.valueOf(family))
                                    .add(
                                            "kinds",
                                            Json.createArrayBuilder().add(family == 3 ? "DISABLED" : "UNDER_THREE"))
                                    .add("on", story.day(LEARNING_DAYS).toString())
                                    .add("occasion", "HOME_VISIT")
                                    .add(
                                            "topics",
                                            Json.createArrayBuilder()
                                                    .add("FEEDING")
                                                    .add("PLAY"))
                                    .build())
                    .expect(200);
        }
    }

    /** What the class can read online. */
    private static void publishOnline(ApiClient association, JsonObject running) {
        association
                .post(
                        "/classes/" + running.getString("id") + "/online-units",
                        Json.createObjectBuilder()
                                .add("title", "洗手与手卫生")
                                .add(
                                        "body",
                                        "照护婴幼儿前后、如厕和换尿布后、准备食物前，都要用流动水和洗手液洗手。\n\n"
                                                + "按七步洗手法揉搓，时间不少于二十秒，再用流动水冲净，用一次性纸巾擦干。\n\n"
                                                + "指甲剪短，不戴戒指、手链；手上有伤口时先包扎，戴一次性手套。")
                                .add("minutes", 20)
                                .add(
                                        "question",
                                        Json.createObjectBuilder()
                                                .add("stem", "洗手时揉搓的时间不少于多久？")
                                                .add("a", "五秒")
                                                .add("b", "二十秒")
                                                .add("c", "两分钟")
                                                .add("right", "B"))
                                .build())
                .expect(200);
    }

    /** So many want the class that the association has it in a larger room: a change for the course's history. */
    private void offerMoreSeats(ApiClient association) {
        String file = "catalog-association.csv";
        String larger =
                new String(files.csv(file), StandardCharsets.UTF_8).replace(",30,碑林区友谊西路演示楼二层", ",36,碑林区友谊西路演示楼一层报告厅");
        association
                .post(
                        "/catalog/imports?mode=strict&fileName=" + file,
                        "text/csv",
                        larger.getBytes(StandardCharsets.UTF_8))
                .expect(201);
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
