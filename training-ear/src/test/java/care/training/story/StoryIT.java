package care.training.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the demo begins with: the whole path by the API, on the shipped files. */
@WholePlatform
class StoryIT {
    private static Platform told;

    @BeforeAll
    static void tell() {
        told = TestPlatform.told();
    }

    @Test
    void caregiver2_has_walked_the_path_and_her_certificate_verifies() {
        JsonObject certificate = ApiClient.person(told, "caregiver2")
                .get("/me/certificates")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        String number = certificate.getString("number");
        assertThat(number).hasSize(22).startsWith("S000061900001");
        byte[] pdf = ApiClient.person(told, "caregiver2")
                .get("/certificates/" + number + "/pdf")
                .expect(200)
                .body();

        JsonObject verdict = ApiClient.anonymous(told)
                .post("/certificates/verification", "application/pdf", pdf)
                .expect(200)
                .json();

        assertThat(verdict.getBoolean("authentic")).isTrue();
        assertThat(verdict.getString("number")).isEqualTo(number);
    }

    @Test
    void caregiver_stands_at_the_start() {
        ApiClient caregiver = ApiClient.person(told, "caregiver");
        assertThat(caregiver.get("/me/certificates").expect(200).json().getJsonArray("items"))
                .isEmpty();
        assertThat(caregiver.get("/me/bookings").expect(200).json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void there_are_courses_to_take_and_a_session_to_book() {
        ApiClient anyone = ApiClient.anonymous(told);
        assertThat(anyone.get("/catalog/courses").expect(200).json().getInt("total"))
                .isGreaterThanOrEqualTo(10);
        assertThat(anyone.get("/sessions?occupation=4-10-01-03&level=5")
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isPositive();
    }
}
