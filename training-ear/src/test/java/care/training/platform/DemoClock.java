package care.training.platform;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The platform's clock, as anybody reads it in the demo and puts it forward. */
public record DemoClock(Platform platform) {
    public Instant now() {
        return Instant.parse(ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now"));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.of("Asia/Shanghai"));
    }

    /** It only goes forward. */
    public void putTo(Instant moment) {
        ApiClient.anonymous(platform)
                .put(
                        "/demo/clock",
                        Json.createObjectBuilder().add("now", moment.toString()).build())
                .expect(200);
    }
}
