package care.training.story;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What has happened before the demo begins: organizations are on record, courses are offered, {@code caregiver2} has
 * learned, sat the exam and holds her certificate, an employer has checked her, a ban stands on the list, and a session is
 * open that {@code caregiver} can book.
 */
public final class DemoStory {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_BEFORE = 35;

    private final Platform platform;
    private final LocalDate today = LocalDate.now(ZONE);
    private final LocalDate begins = today.minusDays(DAYS_BEFORE);
    private final ApiClient anyone;

    private DemoStory(Platform platform) {
        this.platform = platform;
        this.anyone = ApiClient.anonymous(platform);
    }

    /** Tells it all, once, to an application whose database is new. */
    public static void tell(Platform platform) {
        DemoStory story = new DemoStory(platform);
        story.turnBack();
        DemoFiles files = new DemoFiles(platform.places().root().resolve("config/demo"), story.today);
        new RegisterChapter(story, files).tell();
        new NurseryChapter(story, files).tell();
        new LearningChapter(story, files).tell();
        new ExamChapter(story, files).tell();
        new PeopleChapter(story).tell();
        new CheckChapter(story).tell();
        new StaffChapter(story).tell();
        new StandardChapter(story).tell();
        new EvidenceChapter(story).tell();
        new ValidityChapter(story).tell();
        story.waitUntil(Instant.now());
    }

    Platform platform() {
        return platform;
    }

    ApiClient machine(String client) {
        return ApiClient.machine(platform, client);
    }

    ApiClient person(Character character) {
        return ApiClient.person(platform, character.account());
    }

    ApiClient person(String account) {
        return ApiClient.person(platform, account);
    }

    /** The story's day {@code day} (0 is the first, 35 is today) at an hour of Xi'an. */
    Instant at(int day, int hour, int minute) {
        return begins.plusDays(day)
                .atTime(LocalTime.of(hour, minute))
                .atZone(ZONE)
                .toInstant();
    }

    LocalDate day(int day) {
        return begins.plusDays(day);
    }

    LocalDate today() {
        return today;
    }

    /** Puts the demo's clock forward. */
    void waitUntil(Instant moment) {
        anyone.put(
                        "/demo/clock",
                        Json.createObjectBuilder().add("now", moment.toString()).build())
                .expect(200);
    }

    /** The one thing that the API does not do: the clock it offers only goes forward. */
    private void turnBack() {
        Instant start = at(0, 8, 0);
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update demo_clock set offset_seconds = "
                    + Duration.between(Instant.now(), start).toSeconds());
        } catch (SQLException failed) {
            throw new IllegalStateException("the demo's clock cannot be turned back", failed);
        }
        Instant limit = Instant.now().plusSeconds(60);
        while (clock().isAfter(start.plus(Duration.ofDays(1)))) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("the application does not take over the demo's clock");
            }
            Waiting.pause();
        }
    }

    private Instant clock() {
        return Instant.parse(anyone.get("/demo/clock").expect(200).json().getString("now"));
    }
}
