package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;

/** The operator has proposed a correction of a standard and a layout of certificates, which wait for the association. */
final class StandardChapter {
    private static final String FILE = "4-10-01-03-2021.yaml";

    private final DemoStory story;

    StandardChapter(DemoStory story) {
        this.story = story;
    }

    void tell() {
        ApiClient operator = story.person("admin");
        proposeStandard(operator);
        proposeLayout(operator);
    }

    private static void proposeLayout(ApiClient operator) {
        String text =
                operator.get("/certificate-layouts/current").expect(200).json().getString("text");
        operator.post(
                        "/certificate-layouts/changes",
                        Json.createObjectBuilder()
                                .add("text", text.replace("zh: 扫码核验本证书", "zh: 扫码即可核验本证书"))
                                .add("reason", "持证人常问怎样核验，把话说得更明白（演示）")
                                .build())
                .expect(201);
    }

    private void proposeStandard(ApiClient operator) {
        String text =
                operator.get("/standards/file?path=" + FILE).expect(200).json().getString("text");
        operator.post(
                        "/standards/changes",
                        Json.createObjectBuilder()
                                .add("file", text.replace("passedPartYears: {value: 1,", "passedPartYears: {value: 2,"))
                                .add("effectiveFrom", story.today().plusDays(30).toString())
                                .add("reason", "主管部门答复：合格成绩保留两年（演示）")
                                .build())
                .expect(201);
    }
}
