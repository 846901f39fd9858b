package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * What ends: one assessor has a card of another occupation that ends soon and has asked for its renewal because of an exam;
 * reminders have gone out.
 */
final class ValidityChapter {
    private static final String NUMBER = "DEMO-61-0104";

    private final DemoStory story;

    ValidityChapter(DemoStory story) {
        this.story = story;
    }

    void tell() {
        Character holder = Character.assessors()[3];
        story.machine("demo-association")
                .post(
                        "/assessors",
                        holder.asJson()
                                .add("cardNumber", NUMBER)
                                .add("occupation", "4-10-01-02")
                                .add("levels", Json.createArrayBuilder().add(5).add(4))
                                .add("grade", "ASSESSOR")
                                .add(
                                        "validFrom",
                                        story.today().plusDays(50).minusYears(3).toString())
                                .add("validTo", story.today().plusDays(50).toString())
                                .build())
                .expect(201);
        ApiClient assessor = story.person(holder);
        String card = assessor.get("/me/validities").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(held -> held.getString("number").equals(NUMBER))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assessor.post(
                        "/me/validities/" + card + "/exam",
                        Json.createObjectBuilder()
                                .add("body", "陕西省职业技能鉴定指导中心（演示）")
                                .add("on", story.day(10).toString())
                                .add("reference", "演示换证考核 2026-12 号")
                                .build())
                .expect(200);
        story.person("admin").post("/validity/reminders").expect(200);
    }
}
