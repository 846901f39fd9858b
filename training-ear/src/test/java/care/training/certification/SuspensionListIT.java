package care.training.certification;

import static care.training.certification.Suspending.DAYS;
import static care.training.certification.Suspending.approve;
import static care.training.certification.Suspending.credited;
import static care.training.certification.Suspending.endSuspension;
import static care.training.certification.Suspending.moveTo;
import static care.training.certification.Suspending.proposed;
import static care.training.certification.Suspending.suspend;
import static care.training.certification.Suspending.today;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.certification.credential.proof.StatusBits;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the signed lists tell wallets of a certificate that is suspended. */
@WholePlatform
class SuspensionListIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static MovedClock clock;
    private static ApiClient association;
    private static ApiClient anyone;
    private static Platform platform;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        clock = new MovedClock(platform);
        association = ApiClient.machine(platform, "demo-association");
        anyone = ApiClient.anonymous(platform);
        PublishedExam.register(platform);
    }

    @Test
    void the_bits_of_all_its_documents_are_set_and_taken_away_again() throws SQLException {
        String number = credited("caregiver2", HOLDER, HOLDERS_DOCUMENT);
        ApiClient holder = ApiClient.person(platform, "caregiver2");
        byte[] file = IssuedFiles.pdf(number);
        List<JsonObject> first = places(holder, number);
        IssuedFiles.approve(IssuedFiles.correct(number, "赵雨桐"));
        IssuedFiles.changedFrom(number, file);
        List<JsonObject> second = places(holder, number);
        byte[] token = holder.get("/certificates/" + number + "/credential?form=TOKEN")
                .expect(200)
                .body();
        assertThat(verdict(token)).isEqualTo("VALID");

        approve(proposed(suspend(association, number, "核查〔2026〕8 号")));
        awaitBit(second.get(1), true);
        awaitBit(first.get(1), true);
        assertThat(isSet(second.get(0))).as("it is not revoked").isFalse();
        assertThat(verdict(token)).isEqualTo("SUSPENDED");

        approve(proposed(endSuspension(association, number)));
        awaitBit(second.get(1), false);
        awaitBit(first.get(1), false);
        assertThat(verdict(token)).isEqualTo("VALID");

        approve(proposed(suspend(association, number, "核查〔2026〕9 号")));
        awaitBit(second.get(1), true);
        Duration before = clock.offset();
        try {
            moveTo(clock, today(clock).plusDays(DAYS), LocalTime.of(23, 55));
            assertThat(isSet(second.get(1))).isTrue();
            moveTo(clock, today(clock).plusDays(1), LocalTime.of(0, 1));
            awaitBit(second.get(1), false);
        } finally {
            clock.moveBy(before);
        }
        awaitBit(second.get(1), true);

        IssuedFiles.approve(IssuedFiles.revoke(number));
        awaitBit(second.get(0), true);
        awaitBit(second.get(1), false);
        assertThat(verdict(token)).isEqualTo("REVOKED");
    }

    /** Where the status of the document that is out is told: of revocation and of suspension. */
    private static List<JsonObject> places(ApiClient holder, String number) {
        String document = holder.get("/certificates/" + number + "/credential?form=JSON")
                .expect(200)
                .text();
        return Json.createReader(new StringReader(document))
                .readObject()
                .getJsonArray("credentialStatus")
                .getValuesAs(JsonObject.class);
    }

    private static boolean isSet(JsonObject place) {
        String list = place.getString("statusListCredential").replaceFirst("^https?://[^/]+/api/v1", "");
        String encoded = Json.createReader(
                        new StringReader(anyone.get(list).expect(200).text()))
                .readObject()
                .getJsonObject("credentialSubject")
                .getString("encodedList");
        return StatusBits.decode(encoded).isSet(Integer.parseInt(place.getString("statusListIndex")));
    }

    /** Lists are kept for a few seconds. */
    private static void awaitBit(JsonObject place, boolean set) {
        Instant limit = Instant.now().plusSeconds(30);
        while (isSet(place) != set && Instant.now().isBefore(limit)) {
            Waiting.pause();
        }
        assertThat(isSet(place)).isEqualTo(set);
    }

    private static String verdict(byte[] credential) {
        return anyone.post("/credentials/verification", "application/octet-stream", credential)
                .expect(200)
                .json()
                .getString("verdict");
    }
}
