package care.training.learning;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.DemoClock;
import care.training.platform.Platform;
import care.training.platform.Waiting;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Two caregivers and the classes of a college for them. */
final class Learners {
    private final Platform platform;
    private final ApiClient college;

    Learners(Platform platform) {
        this.platform = platform;
        this.college = ApiClient.machine(platform, "demo-college");
    }

    static void sayWhoTheyAre(Platform platform) {
        Colleges.record(platform);
        sayWhoSheIs(ApiClient.person(platform, "caregiver"), "619000199001010028", "林小禾");
        sayWhoSheIs(ApiClient.person(platform, "caregiver2"), "61900019881212004X", "苏青");
    }

    /** A class of 24 hours that costs 480 yuan. */
    String newClass(LocalDate startsOn, LocalDate endsOn, int seats) {
        String code = "L-" + UUID.randomUUID().toString().substring(0, 8);
        college.post(
                        "/catalog/imports?mode=strict",
                        CatalogFile.CSV,
                        new CatalogFile()
                                .with(code, "照护实训" + code, "1班", startsOn, endsOn, seats)
                                .bytes())
                .expect(201);
        return college.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(offered -> offered.getString("courseCode").equals(code))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    Instant now() {
        return new DemoClock(platform).now();
    }

    /** Puts the clock to {@code moment}, if it is not there already. */
    void waitUntil(Instant moment) {
        if (now().isBefore(moment)) {
            new DemoClock(platform).putTo(moment);
        }
    }

    /** Waits half a minute at most for what the application does by itself. */
    static void await(String what, BooleanSupplier happened) {
        Instant limit = Instant.now().plusSeconds(30);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("in vain: " + what);
            }
            Waiting.pause();
        }
    }

    static void sayWhoSheIs(ApiClient person, String number, String name) {
        Answer answer = person.put(
                "/me/identity",
                Json.createObjectBuilder()
                        .add("documentType", "RESIDENT_ID")
                        .add("documentNumber", number)
                        .add("name", name)
                        .build());
        // another test may have said it before
        if (answer.status() != 200 && !answer.text().contains("identity-already-stated")) {
            throw new AssertionError(answer.text());
        }
    }
}
