package care.training.story;

import care.training.platform.ApiClient;
import care.training.registry.OnRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * Who people are, over time: {@code caregiver2} has a passport and an alias too and asks to have a new name recorded; an
 * assessor whose older card was issued on her passport has two records, and a merge of them waits for another clerk.
 */
final class PeopleChapter {
    private final DemoStory story;
    private final ApiClient association;

    PeopleChapter(DemoStory story) {
        this.story = story;
        this.association = story.machine("demo-association");
    }

    void tell() {
        String learner = id(Character.CAREGIVER2.asJson());
        association
                .post("/people/" + learner + "/documents", reasoned(passport("ET6190001"), "新领护照，原件已核对"))
                .expect(200);
        association
                .post(
                        "/people/" + learner + "/names",
                        reasoned(Json.createObjectBuilder().add("kind", "ALIAS").add("name", "Zhao Yutong"), "护照上的写法"))
                .expect(200);
        story.person(Character.CAREGIVER2)
                .post(
                        "/me/identity/changes",
                        reasoned(Json.createObjectBuilder().add("kind", "NAME").add("name", "赵雨桐"), "户口簿已改名"))
                .expect(201);
        mergeOfTwoRecords();
    }

    private void mergeOfTwoRecords() {
        Character assessor = Character.assessors()[4];
        JsonObjectBuilder older = passport("ET6190002")
                .add("name", "Feng Siqi")
                .add("cardNumber", "DEMO-61-0900")
                .add("occupation", "4-10-01-03")
                .add("levels", Json.createArrayBuilder().add(5))
                .add("grade", "ASSESSOR")
                .add(
                        "basis",
                        Json.createObjectBuilder()
                                .add("level", 3)
                                .add("reference", "BASIS-ET6190002")
                                .add("issuedOn", "2019-06-01"))
                .add("validFrom", story.day(-1200).toString())
                .add("validTo", story.day(-200).toString());
        association.post("/assessors", older.build()).expect(201);
        association
                .post(
                        "/people/merges",
                        reasoned(
                                Json.createObjectBuilder()
                                        .add("survivor", id(assessor.asJson()))
                                        .add("absorbed", id(passport("ET6190002"))),
                                "同一人，护照与身份证原件已核对"))
                .expect(201);
    }

    private String id(JsonObjectBuilder identity) {
        return OnRecord.id(association, identity.build());
    }

    private static JsonObjectBuilder passport(String number) {
        return Json.createObjectBuilder().add("documentType", "PASSPORT").add("documentNumber", number);
    }

    private static JsonObject reasoned(JsonObjectBuilder body, String reason) {
        return body.add("reason", reason).build();
    }
}
