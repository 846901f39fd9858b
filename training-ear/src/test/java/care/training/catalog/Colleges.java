package care.training.catalog;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What must be on record before anybody can teach, and what day it is. */
public final class Colleges {
    public static final String COLLEGE = "12610100MJT0000100";
    public static final String ASSOCIATION = "51610100MJT000010Y";

    /** The organization of account {@code college2}. */
    public static final String OTHER_COLLEGE = "12610100MJT000029W";

    private Colleges() {}

    /** Recording them again changes nothing. */
    public static void record(Platform platform) {
        record(platform, COLLEGE, "西安晨曦婴幼儿托育职业学院（演示）", "COLLEGE", "610116");
        record(platform, ASSOCIATION, "西安市星禾婴幼儿托育服务行业协会（演示）", "EVALUATION_BODY", "610100");
        record(platform, OTHER_COLLEGE, "西安青禾幼儿师范学校（演示）", "COLLEGE", "610111");
    }

    /** The day it is for the application, whose clock another test may have put forward. */
    public static LocalDate today(Platform platform) {
        String now = ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now");
        return LocalDate.ofInstant(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    }

    private static void record(Platform platform, String code, String name, String kind, String district) {
        ApiClient.person(platform, "regulator")
                .put(
                        "/organizations/" + code,
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("kind", kind)
                                .add("district", district)
                                .build())
                .expect(200);
    }
}
