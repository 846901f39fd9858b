package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** {@code caregiver2} hands proof in for the next level: one is accepted, one refused, one waits for a clerk. */
final class EvidenceChapter {
    private static final int HANDED_IN = 34;

    private final DemoStory story;
    private final ProofPicture pictures;

    EvidenceChapter(DemoStory story) {
        this.story = story;
        this.pictures = new ProofPicture(story.platform().places().root());
    }

    void tell() {
        story.waitUntil(story.at(HANDED_IN, 9, 0));
        ApiClient caregiver = story.person(Character.CAREGIVER2);
        ApiClient clerk = story.person("association");
        String name = Character.CAREGIVER2.name();
        String diploma = handIn(
                caregiver,
                claim("DIPLOMA", "2011-07-01", "演示证字第 2011070012 号")
                        .add("tier", "SECONDARY_VOCATIONAL")
                        .add("field", "护理"),
                pictures.of("毕业证书", List.of(name + "，护理专业", "二〇一一年七月一日毕业", "编号 2011070012")));
        decide(clerk, diploma, Json.createObjectBuilder().add("accepted", true));
        String blurred = handIn(
                caregiver,
                claim("CERTIFICATE", "2020-05-20", "演示 2020-0520")
                        .add("occupation", "4-10-01-02")
                        .add("level", 5),
                pictures.of("职业资格证书", List.of(name, "育婴员 五级")));
        decide(
                clerk,
                blurred,
                Json.createObjectBuilder().add("accepted", false).add("reason", "照片上没有证书编号和发证日期，请把整页拍清楚后补正。"));
        story.waitUntil(story.at(HANDED_IN, 16, 30));
        handIn(
                caregiver,
                claim("EXPERIENCE", "2021-03-01", "托育中心（演示）").add("occupation", "4-10-01-03"),
                pictures.of("工作证明", List.of("兹证明 " + name, "自 2021 年 3 月 1 日起在我中心", "从事保育师工作", "托育中心（演示）")));
    }

    private static JsonObjectBuilder claim(String kind, String from, String reference) {
        return Json.createObjectBuilder().add("kind", kind).add("from", from).add("reference", reference);
    }

    private static String handIn(ApiClient by, JsonObjectBuilder claim, byte[] picture) {
        JsonObject body = claim.add(
                        "file",
                        Json.createObjectBuilder()
                                .add("name", "proof.png")
                                .add("content", ProofPicture.base64(picture)))
                .build();
        return by.post("/me/evidence", body).expect(201).json().getString("id");
    }

    private static void decide(ApiClient clerk, String evidence, JsonObjectBuilder decision) {
        int version = clerk.get("/evidence/" + evidence).expect(200).json().getInt("version");
        clerk.post(
                        "/evidence/" + evidence + "/decision",
                        decision.add("version", version).build())
                .expect(200);
    }
}
