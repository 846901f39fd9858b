package care.training.standard;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions that are kept, a whole class at once, and what anybody may ask: with tokens, on the real database. */
@WholePlatform
class EligibilityIT {
    private static Platform platform;
    private static Rows rows;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        rows = new Rows(platform);
        HeldExam.prepare(platform);
    }

    @Test
    void the_decision_that_a_seat_rests_on_is_kept_and_comes_out_the_same_when_taken_again() {
        ApiClient caregiver = Attendant.signedUp(platform, "rests-on-a-decision");
        HeldExam exam = HeldExam.open(platform, 3);
        String herself = exam.book(caregiver).expect(201).json().getString("id");
        String entered = exam.enter(ApiClient.machine(platform, "demo-college"), Attendant.nobodyKnows())
                .expect(201)
                .json()
                .getString("id");

        JsonObject own = audited(herself);
        assertThat(own.getBoolean("replayed")).isTrue();
        assertThat(own.getBoolean("unchanged")).isTrue();
        assertThat(own.getJsonObject("line").getString("cause")).isEqualTo("BOOKING");
        assertThat(own.getJsonObject("line").getString("way")).isEqualTo("5x");
        assertThat(own.getJsonObject("facts").getBoolean("intendsToWork")).isTrue();
        assertThat(own.getString("document")).contains("*");
        assertThat(audited(entered).getJsonObject("line").getString("cause")).isEqualTo("ENTRY");
        String id = own.getJsonObject("line").getString("id");
        assertThat(rows.refusal("update eligibility_decision set way = '5a' where id = ?", id)
                        .orElseThrow())
                .contains("only grows");
        assertThat(rows.refusal("delete from eligibility_decision where id = ?", id)
                        .orElseThrow())
                .contains("only grows");
    }

    @Test
    void a_college_sees_its_class_at_once_and_no_other_s() {
        Colleges.record(platform);
        ApiClient college = ApiClient.machine(platform, "demo-college");
        LocalDate today = Colleges.today(platform);
        String course = "CLASS-ELIGIBILITY";
        college.post(
                        "/catalog/imports?mode=strict",
                        CatalogFile.CSV,
                        new CatalogFile()
                                .with(course, "全班报考资格", "1班", today, today.plusDays(20), 5)
                                .bytes())
                .expect(201);
        String offered = college.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("courseCode").equals(course))
                .findFirst()
                .orElseThrow()
                .getString("id");
        for (String learner : List.of("learns-and-asks", "learns-and-waits")) {
            Attendant.signedUp(platform, learner)
                    .post(
                            "/me/enrolments",
                            Json.createObjectBuilder().add("classId", offered).build())
                    .expect(201);
        }
        String path = "/classes/" + offered + "/eligibility?occupation=4-10-01-03&level=";

        JsonObject level5 = college.get(path + 5).expect(200).json();
        assertThat(level5.getInt("total")).isEqualTo(2);
        assertThat(level5.getJsonArray("items").getValuesAs(JsonObject.class))
                .allSatisfy(line -> assertThat(line.getJsonObject("eligibility").getString("decision"))
                        .isEqualTo("ELIGIBLE"));
        JsonObject level3 = college.get(path + "3&size=1&page=1").expect(200).json();
        assertThat(level3.getJsonArray("items")).hasSize(1);
        assertThat(level3.getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonObject("eligibility")
                        .getString("decision"))
                .isEqualTo("NOT_ELIGIBLE");
        assertThat(college.get("/classes/" + offered + "/eligibility").status()).isEqualTo(400);
        assertThat(ApiClient.machine(platform, "demo-association").get(path + 5).status())
                .isEqualTo(404);
    }

    @Test
    void anybody_may_ask_what_she_would_need_and_nothing_is_kept() {
        ApiClient anyone = ApiClient.anonymous(platform);
        String asked = "/eligibility?occupation=4-10-01-03&level=4&age=30";

        JsonObject short5 =
                anyone.get(asked + "&workYears=4&workMonths=5").expect(200).json();
        assertThat(short5.getString("decision")).isEqualTo("NOT_ELIGIBLE");
        assertThat(short5.toString()).contains("差 7 个月");
        assertThat(anyone.get(asked + "&workYears=5").expect(200).json().getString("decision"))
                .isEqualTo("ELIGIBLE");
        anyone.get(asked + "&workYears=900").expect(400);
        anyone.get("/eligibility?occupation=4-10-01-03&level=4").expect(400);
        assertThat(anyone.get("/eligibility?occupation=4-10-01-02&level=1&age=30")
                        .status())
                .isEqualTo(422);
    }

    private static JsonObject audited(String booking) {
        ApiClient auditor = ApiClient.person(platform, "auditor");
        String id = auditor.get("/eligibility-decisions?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(line -> line.getString("reference").equals(booking))
                .findFirst()
                .orElseThrow()
                .getString("id");
        return auditor.get("/eligibility-decisions/" + id).expect(200).json();
    }
}
