package care.training.certification;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;

/** What somebody holds for a term, and how she asks for a further one and the association decides, through the API. */
record Renewals(ApiClient holder, ApiClient association) {
    /** How it stands with what bears this number. */
    JsonObject held(String number) {
        return holder
                .get("/me/validities")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(held -> held.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** She names an exam that she passed elsewhere. */
    Answer byExam(JsonObject held, LocalDate on) {
        return holder.post(
                "/me/validities/" + held.getString("id") + "/exam",
                Json.createObjectBuilder()
                        .add("body", "省职业技能鉴定中心")
                        .add("on", on.toString())
                        .add("reference", "换证考核〔2026〕12 号")
                        .build());
    }

    void approve(String request) {
        association.post("/validity/renewals/" + request + "/approval").expect(200);
    }

    static String request(Answer asked) {
        return asked.expect(200).json().getJsonObject("request").getString("id");
    }
}
