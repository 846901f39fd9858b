package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.check.CheckLists;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Limits of checks, where an operator has set fewer for one organization. */
@WholePlatform
@Tag("faults")
// an application of its own, which it often waits for
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(OperatorsSettings.NAME)
class CheckLimitsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whoever is stopped then is free again for all other tests. */
    private static final Duration LONG_AGO = Duration.ofHours(-2);

    private static OperatorsSettings settings;
    private static Platform platform;

    @BeforeAll
    static void start() {
        settings = OperatorsSettings.application();
        platform = settings.platform();
    }

    @AfterEach
    void mend() throws SQLException {
        settings.mend();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoever_has_checked_enough_or_seems_to_guess_waits_and_the_auditor_sees_it() throws Exception {
        settings.clock().moveBy(LONG_AGO);
        Employer few = Employer.other(platform);
        for (int i = 0; i < 3; i++) {
            few.check(Somebody.random());
        }
        ApiClient.Answer usedUp = few.ask(Somebody.random()).expect(429);
        assertThat(usedUp.json().getString("type")).endsWith("/checks-used-up");
        assertThat(retryAfter(usedUp)).isBetween(1L, Duration.ofDays(1).toSeconds());
        assertThat(few.client()
                        .post("/checks/batches", "application/json", CheckLists.json(List.of(Somebody.random())))
                        .status())
                .isEqualTo(429);

        assertThat(staff(Employer.otherOnRecord(platform), Somebody.random()))
                .as("whoever is put on a staff is looked for on the list")
                .isEqualTo(429);

        Employer guessing = Employer.onRecord(platform);
        Somebody somebody = Somebody.random();
        guess(guessing, somebody, 100);
        ApiClient.Answer stopped = guessing.ask(Somebody.random()).expect(429);
        assertThat(stopped.json().getString("type")).endsWith("/checks-stopped");
        assertThat(retryAfter(stopped)).isBetween(1L, Duration.ofMinutes(30).toSeconds());
        assertThat(alarms("CONSECUTIVE_NUMBERS")).singleElement().satisfies(alarm -> {
            assertThat(alarm.getString("organization")).isEqualTo(Employer.ORGANIZATION);
            assertThat(alarm.getInt("found")).isEqualTo(6);
            assertThat(alarm.toString()).doesNotContain(somebody.name());
        });

        settings.clock().moveBy(LONG_AGO.plusMinutes(31));
        guess(guessing, somebody, 200);
        assertThat(alarms("CONSECUTIVE_NUMBERS"))
                .as("whoever goes on is stopped again")
                .hasSize(2);

        settings.clock().moveBy(LONG_AGO.plusMinutes(62));
        Somebody another = Somebody.random();
        for (int order = 300; order < 306; order++) {
            assertThat(staff(guessing, another.numbered(order))).isEqualTo(200);
        }
        Waiting.until("it is noticed", PATIENCE, () -> staff(guessing, Somebody.random()) == 429);
        assertThat(alarms("CONSECUTIVE_NUMBERS"))
                .as("and so is whoever guesses by the staff")
                .hasSize(3);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void one_name_with_many_documents_is_told_to_the_auditor_and_stops_nobody() throws Exception {
        Employer asking = Employer.of(platform);
        Somebody somebody = Somebody.random();
        for (int i = 0; i < 29; i++) {
            asking.check(Somebody.random().named(somebody.name()));
        }
        assertThat(alarms("ONE_NAME_MANY_DOCUMENTS")).isEmpty();
        asking.check(somebody);
        Waiting.until("it is noticed", PATIENCE, () -> !alarms("ONE_NAME_MANY_DOCUMENTS")
                .isEmpty());
        assertThat(alarms("ONE_NAME_MANY_DOCUMENTS")).singleElement().satisfies(alarm -> {
            assertThat(alarm.getString("organization")).isEqualTo(Employer.ORGANIZATION);
            assertThat(alarm.getInt("found")).isEqualTo(30);
            assertThat(alarm.toString()).doesNotContain(somebody.name());
        });
        asking.check(Somebody.random());
    }

    private static int staff(Employer employer, Somebody somebody) {
        return employer.client()
                .put(
                        "/staff/G-" + somebody.number(),
                        Json.createObjectBuilder()
                                .add("subject", somebody.asJson())
                                .add("position", "保育员")
                                .add("from", "2024-01-01")
                                .build())
                .status();
    }

    /** Six numbers that follow each other, until it is noticed. */
    private static void guess(Employer guessing, Somebody somebody, int first) throws Exception {
        for (int order = first; order < first + 6; order++) {
            guessing.check(somebody.numbered(order));
        }
        Waiting.until(
                "it is noticed", PATIENCE, () -> guessing.ask(Somebody.random()).status() == 429);
    }

    private static List<JsonObject> alarms(String kind) {
        return ApiClient.person(platform, "auditor")
                .get("/check-alarms")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(alarm -> alarm.getString("kind").equals(kind))
                .toList();
    }

    private static long retryAfter(ApiClient.Answer answer) {
        return Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
    }
}
