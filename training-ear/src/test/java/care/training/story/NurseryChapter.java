package care.training.story;

import care.training.platform.ApiClient;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** The authority files nurseries, awards what the plan knows, and takes in an office's list with one slip in it. */
final class NurseryChapter {
    private static final String RAINDROP = "52610102MJT000010Q";
    private static final String SUNFLOWER = "91610113MJT000010M";
    private static final String STAR_HOUSE = "52610104MJT000029J";

    private final DemoStory story;
    private final DemoFiles files;
    private final ApiClient authority;

    NurseryChapter(DemoStory story, DemoFiles files) {
        this.story = story;
        this.files = files;
        this.authority = story.machine("demo-regulator");
    }

    void tell() {
        classes(RAINDROP, "西安市新城区小雨点托育中心（演示）", "Little Raindrop Childcare Centre of Xincheng (demo)", "610102");
        file(RAINDROP, "FILED", null);
        award(RAINDROP, "PILOT", null, "2020-11-01");
        award(RAINDROP, "STAR", 3, "2022-06-01");
        award(RAINDROP, "INCLUSIVE", null, "2022-09-01");
        file(STAR_HOUSE, "NONCONFORMING", "缺少消防安全检查合格证明，请补齐后重新提交。");
        file(SUNFLOWER, "FILED", null);
        award(SUNFLOWER, "PILOT", null, "2020-12-01");
        authority
                .post(
                        "/organizations/imports?mode=partial&fileName=nurseries.csv",
                        "text/csv",
                        files.asWritten("nurseries.csv"))
                .expect(201);
    }

    private void classes(String code, String name, String nameEn, String district) {
        authority
                .put(
                        "/organizations/" + code,
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("nameEn", nameEn)
                                .add("kind", "NURSERY")
                                .add("district", district)
                                .add("address", "新城区解放路 1 号（演示）")
                                .add(
                                        "classes",
                                        Json.createArrayBuilder()
                                                .add(offered("INFANT", 1, 12))
                                                .add(offered("TODDLER", 2, 28))
                                                .add(offered("OLDER_TODDLER", 1, 20)))
                                .build())
                .expect(200);
    }

    private static JsonObjectBuilder offered(String ageClass, int classes, int places) {
        return Json.createObjectBuilder()
                .add("ageClass", ageClass)
                .add("classes", classes)
                .add("places", places);
    }

    private void file(String code, String state, String reason) {
        JsonObjectBuilder step = Json.createObjectBuilder()
                .add("state", state)
                .add("since", story.day(0).toString())
                .add("document", "演卫托备〔2026〕" + code.substring(15) + " 号");
        if (reason != null) {
            step.add("reason", reason);
        }
        authority.post("/organizations/" + code + "/filing", step.build()).expect(201);
    }

    private void award(String code, String kind, Integer stars, String from) {
        JsonObjectBuilder status = Json.createObjectBuilder()
                .add("kind", kind)
                .add("from", from)
                .add("document", "演卫发〔" + from.substring(0, 4) + "〕12 号");
        if (stars != null) {
            status.add("stars", stars);
        }
        authority.post("/organizations/" + code + "/statuses", status.build()).expect(201);
    }
}
