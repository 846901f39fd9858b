package care.training.story;

import care.training.platform.ApiClient;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The association schedules exams. {@code caregiver2} sits the first, is scored, passes, and is certified when the notice
 * has ended; the second is open for {@code caregiver}.
 */
final class ExamChapter {
    private static final String OCCUPATION = "4-10-01-03";
    private static final int EXAM_DAY = 20;
    private static final int NOTICE_ENDED = 33;
    private static final int NEXT_EXAM_DAY = 42;
    private static final Set<String> ENDED = Set.of("DONE", "FINISHED", "COMPLETED");

    private final DemoStory story;
    private final DemoFiles files;
    private final ApiClient association;

    ExamChapter(DemoStory story, DemoFiles files) {
        this.story = story;
        this.files = files;
        this.association = story.machine("demo-association");
    }

    void tell() {
        byte[] bank = files.asWritten("items.csv");
        association.post("/items/imports", "text/csv", bank).expect(200);
        association
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", "雁塔考点（演示）")
                                .add("address", "雁塔区演示路 1 号实训楼二层")
                                .add("district", "610113")
                                .build())
                .expect(200);
        String first = schedule(EXAM_DAY, EXAM_DAY - 1);
        String next = schedule(NEXT_EXAM_DAY, NEXT_EXAM_DAY - 3);

        ApiClient candidate = story.person(Character.CAREGIVER2);
        String booking = book(candidate, first, Json.createObjectBuilder());
        assign(first);
        for (Character student : Character.students()) {
            book(story.machine("demo-college"), next, Json.createObjectBuilder().add("candidate", student.asJson()));
        }
        assign(next);

        story.waitUntil(story.at(EXAM_DAY, 9, 0).plusSeconds(30));
        sit(candidate, booking, new AnswerKey(bank));
        story.waitUntil(story.at(EXAM_DAY, 14, 0).plusSeconds(30));
        score(first);
        story.waitUntil(story.at(EXAM_DAY + 1, 10, 0));
        association.post("/sessions/" + first + "/results/publication").expect(200);
        story.waitUntil(story.at(NOTICE_ENDED, 10, 0));
        certify(first);
    }

    private String schedule(int day, int closes) {
        return association
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", OCCUPATION)
                                .add("level", 5)
                                .add("theoryAt", story.at(day, 9, 0).toString())
                                .add("skillsAt", story.at(day, 14, 0).toString())
                                .add("seats", 20)
                                .add(
                                        "registrationCloses",
                                        story.at(closes, 18, 0).toString())
                                .add("mode", "FIRST_COME")
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private static String book(ApiClient by, String session, JsonObjectBuilder entry) {
        return by.post(
                        "/sessions/" + session + "/bookings",
                        entry.add("way", "5x")
                                .add("evidence", Json.createObjectBuilder().add("intendsToWork", true))
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private void assign(String session) {
        JsonArrayBuilder cards = Json.createArrayBuilder();
        for (int number = 1; number <= 3; number++) {
            cards.add("DEMO-61-%04d".formatted(number));
        }
        association
                .put(
                        "/sessions/" + session + "/duties",
                        Json.createObjectBuilder()
                                .add("assessors", cards)
                                .add(
                                        "invigilators",
                                        Json.createArrayBuilder()
                                                .add(Character.INVIGILATOR.asJson())
                                                .add(Character.assessors()[3].asJson()))
                                .build())
                .expect(200);
    }

    /** She knows most of it: every seventh item she leaves as she finds it. */
    private static void sit(ApiClient candidate, String booking, AnswerKey key) {
        JsonObject sitting = candidate
                .post(
                        "/sittings",
                        Json.createObjectBuilder().add("bookingId", booking).build())
                .expect(201)
                .json();
        String path = "/sittings/" + sitting.getString("id");
        int sequence = 0;
        for (JsonObject item :
                sitting.getJsonObject("paper").getJsonArray("items").getValuesAs(JsonObject.class)) {
            sequence++;
            if (sequence % 7 != 0) {
                candidate
                        .put(
                                path + "/answers/" + item.getInt("item"),
                                Json.createObjectBuilder()
                                        .add("sequence", sequence)
                                        .add("answer", key.of(item.getString("stem")))
                                        .add("clientTime", Instant.now().toString())
                                        .build())
                        .expect(200);
            }
        }
        candidate.post(path + "/submission").expect(200);
    }

    /** Three assessors, each a little different: 80, 84 and 88 of 100 by their eyes. */
    private void score(String session) {
        List<Character> assessors = Stream.of(Character.assessors()).limit(3).toList();
        int hundredths = 80;
        for (Character assessor : assessors) {
            ApiClient eyes = story.person(assessor);
            JsonObject assessment =
                    eyes.get("/assessments?session=" + session).expect(200).json();
            JsonArray criteria = assessment.getJsonArray("criteria");
            for (JsonObject card : assessment.getJsonArray("cards").getValuesAs(JsonObject.class)) {
                String path = "/scorecards/" + card.getString("id");
                eyes.put(path, scores(criteria, card.getInt("version"), hundredths))
                        .expect(200);
                eyes.post(path + "/signature").expect(200);
            }
            hundredths += 4;
        }
    }

    private static JsonObject scores(JsonArray criteria, int version, int hundredths) {
        JsonArrayBuilder scores = Json.createArrayBuilder();
        for (JsonObject criterion : criteria.getValuesAs(JsonObject.class)) {
            scores.add(Json.createObjectBuilder()
                    .add("criterion", criterion.getString("criterion"))
                    .add("points", Math.round(criterion.getInt("max") * hundredths / 50.0) / 2.0));
        }
        return Json.createObjectBuilder()
                .add("version", version)
                .add("scores", scores)
                .build();
    }

    /** One prepares, another approves. */
    private void certify(String session) {
        String batch = association
                .post(
                        "/certificates/batches",
                        Json.createObjectBuilder().add("sessionId", session).build())
                .expect(202)
                .json()
                .getString("id");
        story.machine("demo-association2")
                .post("/certificates/batches/" + batch + "/approval")
                .expect(200);
        Instant limit = Instant.now().plusSeconds(120);
        while (true) {
            JsonObject job = association
                    .get("/certificates/batches/" + batch)
                    .expect(200)
                    .json();
            if (ENDED.contains(job.getString("state"))) {
                if (job.getInt("done") != 1) {
                    throw new AssertionError("the certificate was not issued: " + job);
                }
                return;
            }
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("the certificate is not issued in time: " + job);
            }
            Waiting.pause();
        }
    }
}
