package care.training.assessment;

import care.training.exam.SatPaper;
import care.training.platform.ApiClient;
import care.training.platform.TestPlatform;
import care.training.scheduling.HeldExam;
import care.training.story.AnswerKey;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;

/** Candidates and assessors of an exam that is held, doing what they do there through the API. */
final class Panel {
    private Panel() {}

    /** Right answers until the points are reached, and hands in. */
    static void sit(ApiClient candidate, String booking, int points) {
        AnswerKey key = new AnswerKey(HeldExam.bank(TestPlatform.platform()));
        SatPaper paper = SatPaper.start(candidate, booking);
        int left = points;
        for (JsonObject item : paper.items()) {
            int worth = item.getJsonNumber("points").intValue();
            if (worth <= left) {
                paper.answer(item.getInt("item"), 1, key.of(item.getString("stem")))
                        .expect(200);
                left -= worth;
            }
        }
        paper.submit().expect(200);
    }

    static ApiClient assessor(int number) {
        return HeldExam.assessor(TestPlatform.platform(), number);
    }

    static List<JsonObject> cards(HeldExam exam, int assessor) {
        return assessment(exam, assessor).getJsonArray("cards").getValuesAs(JsonObject.class);
    }

    static List<JsonObject> criteria(HeldExam exam) {
        return assessment(exam, 1).getJsonArray("criteria").getValuesAs(JsonObject.class);
    }

    static JsonObject assessment(HeldExam exam, int assessor) {
        return assessor(assessor)
                .get("/assessments?session=" + exam.id())
                .expect(200)
                .json();
    }

    /** Scores and signs; the card's id. */
    static String give(HeldExam exam, int assessor, int seat, String total) {
        JsonObject card = cards(exam, assessor).get(seat);
        String path = "/scorecards/" + card.getString("id");
        assessor(assessor).put(path, scores(exam, card, total)).expect(200);
        assessor(assessor).post(path + "/signature").expect(200);
        return card.getString("id");
    }

    /** Every criterion, as much as fits until the total is reached. */
    static JsonObject scores(HeldExam exam, JsonObject card, String total) {
        BigDecimal left = new BigDecimal(total);
        JsonArrayBuilder scores = Json.createArrayBuilder();
        for (JsonObject criterion : criteria(exam)) {
            BigDecimal points = left.min(BigDecimal.valueOf(criterion.getInt("max")));
            left = left.subtract(points);
            scores.add(Json.createObjectBuilder()
                    .add("criterion", criterion.getString("criterion"))
                    .add("points", points));
        }
        return Json.createObjectBuilder()
                .add("version", card.getInt("version"))
                .add("scores", scores)
                .build();
    }

    static JsonObject standing(HeldExam exam, int seat) {
        return ApiClient.machine(TestPlatform.platform(), "demo-association")
                .get("/sessions/" + exam.id() + "/results")
                .expect(200)
                .json()
                .getJsonArray("candidates")
                .getJsonObject(seat);
    }

    static JsonObject result(ApiClient candidate, HeldExam exam) {
        return candidate
                .get("/me/results")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(result ->
                        result.getJsonObject("session").getString("id").equals(exam.id()))
                .findFirst()
                .orElseThrow();
    }
}
