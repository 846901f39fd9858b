package care.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Organizations, their filing and statuses, and their import, with tokens, on the real database. */
@WholePlatform
class OrganizationIT {
    private static Platform platform;
    private static ApiClient regulator;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        regulator = ApiClient.machine(platform, "demo-regulator");
    }

    @Test
    void a_nursery_goes_from_its_application_to_its_closing_and_every_step_stays() {
        String code = CreditCodes.random("52");
        LocalDate today = Colleges.today(platform);
        regulator
                .put(
                        "/organizations/" + code,
                        nursery("610191")
                                .add("address", "科技路 1 号")
                                .add("registeredOn", today.minusDays(3).toString())
                                .add(
                                        "classes",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("ageClass", "INFANT")
                                                        .add("classes", 1)
                                                        .add("places", 11)))
                                .build())
                .expect(200);
        JsonObject applied = record(code);
        assertThat(applied.getString("filing")).isEqualTo("REGISTERED");
        assertThat(applied.getJsonArray("due")).hasSize(2);
        assertThat(applied.getInt("carers")).isEqualTo(4);
        assertThat(applied.getJsonArray("excesses")).hasSize(1);

        problem(step(code, "CHANGED", today, null), 409, "filing-step-impossible");
        problem(step(code, "NONCONFORMING", today, null), 400, "invalid-input");
        problem(step(code, "FILED", today.plusDays(1), null), 400, "invalid-input");
        step(code, "NONCONFORMING", today, "缺少消防合格证明").expect(201);
        step(code, "FILED", today, null).expect(201);
        step(code, "CLOSED", today, "停止办托").expect(201);
        problem(step(code, "FILED", today, null), 409, "filing-step-impossible");
        assertThat(record(code).getJsonArray("steps")).hasSize(4);
        assertThat(regulator
                        .get("/organizations?filing=CLOSED&district=610191&q=" + code.substring(0, 17))
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void a_code_that_fails_its_check_needs_a_reason_and_one_of_another_register_too() {
        String code = CreditCodes.random("52");
        String wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");
        Answer refused =
                regulator.put("/organizations/" + wrong, nursery("610113").build());
        problem(refused, 400, "invalid-input");
        assertThat(refused.text()).contains("代码说明");
        regulator
                .put(
                        "/organizations/" + wrong,
                        nursery("610113").add("codeReason", "证书原件核对无误").build())
                .expect(200);
        assertThat(record(wrong).getString("codeReason")).isEqualTo("证书原件核对无误");
        problem(
                regulator.put(
                        "/organizations/" + CreditCodes.random("51"),
                        nursery("610113").build()),
                400,
                "invalid-input");
    }

    @Test
    void two_officials_who_take_the_next_step_at_once_take_one() {
        String code = recorded("52");
        LocalDate today = Colleges.today(platform);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Race.between(List.of(
                () -> answers.add(step(code, "FILED", today, null)),
                () -> answers.add(step(code, "FILED", today, null))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Race.Transaction withoutLooking = connection -> {
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate(
                        "insert into filing_step (credit_code, number, state, since, recorded_at, recorded_by)"
                                + " values ('" + code + "', 3, 'CHANGED', current_date, now(), 'test')");
            }
        };
        assertOneRefused("one_filing_step_of_a_number", withoutLooking);
    }

    @Test
    void a_status_is_held_once_a_day_and_ends_without_losing_its_history() {
        String code = recorded("52");
        JsonObject star = award(code, "STAR", 3, "2026-01-01").expect(201).json();
        problem(award(code, "STAR", 4, "2026-06-01"), 409, "status-overlaps");
        award(code, "INCLUSIVE", null, "2026-06-01").expect(201);
        String end = "/organizations/" + code + "/statuses/" + star.getString("id") + "/end";
        regulator
                .post(
                        end,
                        Json.createObjectBuilder()
                                .add("to", "2026-05-31")
                                .add("reason", "复查降级")
                                .build())
                .expect(200);
        award(code, "STAR", 2, "2026-06-01").expect(201);
        assertThat(record(code).getJsonArray("statuses")).hasSize(3);
        Race.Transaction withoutLooking = connection -> {
            try (Statement insert = connection.createStatement()) {
                insert.executeUpdate(
                        "insert into organization_status (id, credit_code, kind, valid_from, document, recorded_at,"
                                + " recorded_by, version) values (gen_random_uuid(), '" + code
                                + "', 'PILOT', current_date, 'x', now(), 'test', 0)");
            }
        };
        assertOneRefused("one_status_a_day", withoutLooking);
    }

    @Test
    void an_office_imports_its_list_looks_first_and_the_same_file_twice_changes_nothing() {
        String good = CreditCodes.random("91");
        String bad = CreditCodes.random("51");
        String table = "某区托育机构名册（测试）\n统一社会信用代码,机构名称,机构类别,区县,托小班班数,托小班托位\n"
                + good + ",向阳托育（测试）,托育机构,经开区,2,30\n"
                + bad + ",星光托育（测试）,托育机构,经开区,,\n";
        byte[] file = table.getBytes(StandardCharsets.UTF_8);

        JsonObject looked = upload(file, "?dryRun=true").expect(200).json();
        assertThat(looked.getInt("accepted")).isEqualTo(1);
        assertThat(looked.toString()).contains("A4").contains("credit-code-of-another-register");
        assertThat(regulator.get("/organizations/" + good).status()).isEqualTo(422);

        problem(upload(file, "?mode=strict"), 422, "import-refused");
        assertThat(regulator.get("/organizations/" + good).status()).isEqualTo(422);

        JsonObject done =
                upload(file, "?mode=partial&fileName=名册.csv").expect(201).json();
        assertThat(rowStatus(done, 0)).isEqualTo("CREATED");
        assertThat(record(good).getString("filing")).isEqualTo("REGISTERED");
        assertThat(record(good).getInt("places")).isEqualTo(30);
        assertThat(rowStatus(upload(file, "").expect(201).json(), 0)).isEqualTo("UNCHANGED");
        assertThat(regulator
                        .get("/organizations/imports/" + done.getString("id"))
                        .expect(200)
                        .json()
                        .getInt("rejected"))
                .isEqualTo(1);
    }

    @Test
    void an_organization_sees_its_own_record_and_no_other() {
        Colleges.record(platform);
        ApiClient college = ApiClient.machine(platform, "demo-college");
        assertThat(college.get("/organizations/" + Colleges.COLLEGE)
                        .expect(200)
                        .json()
                        .getString("kind"))
                .isEqualTo("COLLEGE");
        assertThat(college.get("/organizations/" + Colleges.ASSOCIATION).status())
                .isEqualTo(404);
    }

    @Test
    void quotas_stand_beside_what_there_is() {
        String code = recorded("52");
        award(code, "PILOT", null, "2020-06-01").expect(201);
        JsonObject year = regulator.get("/quotas?year=2020").expect(200).json();
        JsonObject area = year.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("area").equals("610191"))
                .findFirst()
                .orElseThrow();
        assertThat(area.getInt("least")).isEqualTo(2);
        assertThat(area.getInt("actual")).isPositive();
        problem(regulator.get("/quotas?year=1999"), 400, "invalid-input");
    }

    private static String recorded(String prefix) {
        String code = CreditCodes.random(prefix);
        regulator.put("/organizations/" + code, nursery("610191").build()).expect(200);
        return code;
    }

    private static JsonObjectBuilder nursery(String district) {
        return Json.createObjectBuilder()
                .add("name", "托育园（测试）")
                .add("kind", "NURSERY")
                .add("district", district);
    }

    private static JsonObject record(String code) {
        return regulator.get("/organizations/" + code).expect(200).json();
    }

    private static Answer step(String code, String state, LocalDate since, String reason) {
        JsonObjectBuilder step = Json.createObjectBuilder().add("state", state).add("since", since.toString());
        if (reason != null) {
            step.add("reason", reason);
        }
        return regulator.post("/organizations/" + code + "/filing", step.build());
    }

    private static Answer award(String code, String kind, Integer stars, String from) {
        JsonObjectBuilder status =
                Json.createObjectBuilder().add("kind", kind).add("from", from).add("document", "市卫发（2026）1 号（测试）");
        if (stars != null) {
            status.add("stars", stars);
        }
        return regulator.post("/organizations/" + code + "/statuses", status.build());
    }

    private static Answer upload(byte[] file, String query) {
        return regulator.post("/organizations/imports" + query.replace("名册", "list"), "text/csv", file);
    }

    private static String rowStatus(JsonObject report, int row) {
        return report.getJsonArray("rows").getJsonObject(row).getString("status");
    }

    private static void problem(Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().getString("type")).endsWith(code);
    }

    /**
     * Two at once, and one of them is refused. Where both have written before either looks, PostgreSQL finds each
     * waiting for the other at an exclusion constraint and ends one of them as a deadlock, without the constraint's name.
     */
    private static void assertOneRefused(String constraint, Race.Transaction transaction) {
        assertThat(Race.inTransactions(platform.database(), "training", transaction, transaction))
                .filteredOn(failure -> failure.isPresent())
                .singleElement()
                .satisfies(failure -> assertThat(failure.orElseThrow().getMessage())
                        .containsAnyOf(constraint, "while checking exclusion constraint"));
    }
}
