package care.training.catalog;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The public search of courses. */
final class Courses {
    private final Platform platform;

    Courses(Platform platform) {
        this.platform = platform;
    }

    /** What {@code words} find; further conditions may follow as {@code &name=value}. */
    JsonObject found(String words) {
        return ApiClient.anonymous(platform)
                .get("/catalog/courses?q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8)
                                .replace("%26", "&")
                                .replace("%3D", "="))
                .expect(200)
                .json();
    }

    /** By its whole title; a search finds what is nearly called so, too. */
    boolean isOffered(String title) {
        return found(title).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(offered -> offered.getString("title").equals(title));
    }
}
