package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An employer's queries to the police, as it records and corrects them. */
@WholePlatform
class PoliceLetterIT {
    private final Platform platform = TestPlatform.platform();
    private final ApiClient employer = Employer.onRecord(platform).client();

    @Test
    void a_letter_is_recorded_corrected_by_a_new_entry_and_seen_by_its_employer_alone() {
        Somebody somebody = Somebody.random();
        JsonObject first = record(about(somebody, "HIT_NOT_SHOWN", LocalDate.of(2026, 1, 5)))
                .expect(201)
                .json();
        assertThat(first.toString()).doesNotContain(somebody.number());
        String id = first.getString("id");

        JsonObject second = record(Json.createObjectBuilder()
                        .add("corrects", id)
                        .add("number", "告知〔2026〕6 号")
                        .add("letteredOn", "2026-01-06")
                        .add("result", "CLEAR_AS_OF"))
                .expect(201)
                .json();
        assertThat(second.getJsonObject("subject")).isEqualTo(first.getJsonObject("subject"));
        assertThat(second.getString("expiresOn")).isEqualTo("2027-01-06");
        assertThat(employer.get("/police-letters/" + id).expect(200).json().getBoolean("corrected"))
                .isTrue();
        assertThat(record(Json.createObjectBuilder()
                                .add("corrects", id)
                                .add("letteredOn", "2026-01-06")
                                .add("result", "NONE"))
                        .status())
                .isEqualTo(409);
        assertThat(Employer.other(platform)
                        .client()
                        .get("/police-letters/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(expiringUntil("2027-01-06")).contains(second.getString("id")).doesNotContain(id);
        assertThat(expiringUntil("2027-01-05")).doesNotContain(second.getString("id"));
    }

    @Test
    void of_somebody_on_the_staff_the_number_is_enough_and_an_old_clear_letter_is_expired() {
        String ref = "P-" + UUID.randomUUID().toString().substring(0, 8);
        employer.put(
                        "/staff/" + ref,
                        Json.createObjectBuilder()
                                .add("subject", Somebody.random().asJson())
                                .add("position", "保育员")
                                .add("from", "2020-01-01")
                                .build())
                .expect(200);
        JsonObject letter = record(Json.createObjectBuilder()
                        .add("personRef", ref)
                        .add("number", "告知〔2020〕1 号")
                        .add("letteredOn", "2020-01-01")
                        .add("result", "CLEAR_AS_OF"))
                .expect(201)
                .json();

        assertThat(letter.getString("result")).isEqualTo("EXPIRED");
        assertThat(employer.get("/police-letters/staff/" + ref)
                        .expect(200)
                        .array()
                        .getJsonObject(0))
                .isEqualTo(letter);
        assertThat(record(Json.createObjectBuilder()
                                .add("personRef", ref)
                                .add("letteredOn", "2020-01-01")
                                .add("result", "CLEAR_AS_OF"))
                        .status())
                .isEqualTo(400);
    }

    private List<String> expiringUntil(String day) {
        return employer
                .get("/police-letters?size=200&expiringUntil=" + day)
                .expect(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonObject.class::cast)
                .map(letter -> letter.getString("id"))
                .toList();
    }

    private static JsonObjectBuilder about(Somebody somebody, String result, LocalDate day) {
        return Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("number", "告知〔2026〕5 号")
                .add("letteredOn", day.toString())
                .add("result", result);
    }

    private Answer record(JsonObjectBuilder letter) {
        return employer.post("/police-letters", letter.build());
    }
}
