package care.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.Colleges;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A guidance worker records on her phone, with and without a network; each record counts once. */
@WholePlatform
class GuidanceIT {
    private static final String AREA = "610122";
    private static final String WORKER = "guidance-worker";
    private static final String NUMBER = "619000199508080287";
    private static final String OTHER = "guidance-worker-2";
    private static final String OTHER_NUMBER = "619000199609090337";
    private final Platform platform = TestPlatform.platform();
    private final Rows rows = new Rows(platform);
    private final ApiClient worker = ApiClient.person(platform, WORKER);
    private final ApiClient nobody = ApiClient.person(platform, "caregiver");
    private final LocalDate today = Colleges.today(platform);

    @BeforeAll
    static void appoint() throws SQLException {
        Platform platform = TestPlatform.platform();
        Learners.sayWhoTheyAre(platform);
        Learners learners = new Learners(platform);
        // so the browser below is a device whose clock is a day behind
        learners.waitUntil(learners.now().plus(Duration.ofDays(1)));
        appoint(platform, WORKER, NUMBER, "苏青");
        appoint(platform, OTHER, OTHER_NUMBER, "韩露");
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            // they were appointed some time ago, so that they may record earlier days
            statement.executeUpdate("update guidance_post set from_on = from_on - 30 where area = '" + AREA + "'");
        }
    }

    private static void appoint(Platform platform, String account, String number, String name) {
        Accounts.caregiver(platform, account);
        Learners.sayWhoSheIs(ApiClient.person(platform, account), number, name);
        ApiClient.machine(platform, "demo-association")
                .post(
                        "/guidance/posts",
                        Json.createObjectBuilder()
                                .add("documentType", "RESIDENT_ID")
                                .add("documentNumber", number)
                                .add("name", name)
                                .add("area", AREA)
                                .build())
                .expect(204);
    }

    @Test
    void a_record_sent_twice_at_once_counts_once_and_one_number_stands_for_one_record() throws SQLException {
        String id = UUID.randomUUID().toString();
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(record(worker, id, visit("12"))),
                () -> answers.add(record(worker, id, visit("12")))));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
        assertThat(rows.count("select count(*) from guidance_visit where id = ?", id))
                .isEqualTo(1);
        assertThat(record(worker, id, visit("13")).expect(409).text()).contains("key-reused");
        assertThat(answers.get(0).text()).doesNotContain("12\"");
    }

    @Test
    void only_a_guidance_worker_of_the_area_records_there_and_takes_back_her_own() throws SQLException {
        String id = UUID.randomUUID().toString();
        record(worker, id, visit("7")).expect(200);

        assertThat(record(nobody, UUID.randomUUID().toString(), visit("7"))
                        .expect(422)
                        .text())
                .contains("no-guidance-post");
        assertThat(nobody.get("/me/guidance").status()).isEqualTo(422);
        assertThat(record(worker, UUID.randomUUID().toString(), visit("7").add("area", "610124"))
                        .status())
                .isEqualTo(422);
        assertThat(record(worker, UUID.randomUUID().toString(), visit("王小明")).status())
                .isEqualTo(400);
        assertThat(takeBack(nobody, id).status()).isEqualTo(404);
        assertThat(takeBack(worker, id).status()).isEqualTo(204);
        assertThat(takeBack(worker, id).status()).isEqualTo(204);
        assertThat(rows.count("select count(*) from guidance_visit where id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void a_family_with_as_many_visits_as_the_plan_wants_is_counted_and_one_with_fewer_is_not() {
        long before = enough();
        for (int day = 1; day <= 7; day++) {
            record(worker, UUID.randomUUID().toString(), triplets("301", day)).expect(200);
            record(worker, UUID.randomUUID().toString(), triplets("302", day)).expect(200);
        }
        record(worker, UUID.randomUUID().toString(), triplets("301", 7)).expect(200);
        assertThat(enough()).as("seven days, one of them recorded twice").isEqualTo(before);
        String last = UUID.randomUUID().toString();
        record(worker, last, triplets("301", 8)).expect(200);
        assertThat(enough()).as("eight days").isEqualTo(before + 1);
        takeBack(worker, last).expect(204);
        assertThat(enough()).as("one taken back").isEqualTo(before);
    }

    @Test
    void two_workers_who_guide_one_household_on_a_day_count_it_once_where_it_has_the_area_s_number() {
        ApiClient other = ApiClient.person(platform, OTHER);
        JsonObject before = families();
        for (ApiClient who : List.of(worker, other)) {
            record(who, UUID.randomUUID().toString(), visit("A501").add("shared", true))
                    .expect(200);
        }
        assertThat(families().getInt("households") - before.getInt("households"))
                .isEqualTo(1);
        assertThat(families().getInt("visits") - before.getInt("visits")).isEqualTo(1);

        for (ApiClient who : List.of(worker, other)) {
            record(who, UUID.randomUUID().toString(), visit("502")).expect(200);
        }
        assertThat(families().getInt("households") - before.getInt("households"))
                .as("numbers of their own are two households")
                .isEqualTo(3);
        assertThat(coverage().getJsonObject("families").getInt("guided")).isGreaterThanOrEqualTo(3);
        assertThat(coverage().getJsonObject("families").containsKey("total"))
                .as("nobody has said how many there are")
                .isFalse();
    }

    private JsonObject families() {
        return ApiClient.machine(platform, "demo-association")
                .get("/guidance/figures")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("area").equals(AREA)
                        && row.getString("kind").equals("UNDER_THREE"))
                .findFirst()
                .orElseGet(() -> Json.createObjectBuilder()
                        .add("households", 0)
                        .add("visits", 0)
                        .build());
    }

    private JsonObject coverage() {
        return ApiClient.machine(platform, "demo-regulator")
                .get("/guidance/coverage")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("area").equals(AREA))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_recorded_without_a_network_arrives_once_there_is_one() {
        try (Chromium chromium = Chromium.launch();
                BrowserContext phone = chromium.open(platform)) {
            Page page = phone.newPage();
            page.navigate("/sign-in");
            Chromium.signIn(page, WORKER);
            page.waitForURL(platform.application().address() + "/**");
            page.navigate("/me/guidance");
            page.locator("html[data-kept='true']").waitFor();

            phone.setOffline(true);
            page.navigate("/me/guidance");
            PlaywrightAssertions.assertThat(page.locator("#net")).containsText("没有网络");
            fill(page, "31");
            fill(page, "32");
            PlaywrightAssertions.assertThat(page.locator("#net")).containsText("2");
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("#visits > li")).hasCount(2);
            assertThat(page.locator("body").innerText()).doesNotContain("苏青");

            phone.setOffline(false);
            // by itself: at once or, where the first try still failed, after the page's pause
            page.waitForSelector("#net:has-text('都已送达')");
            assertThat(page.evaluate("localStorage.getItem('guidance-records')"))
                    .isEqualTo("[]");
        }
        long arrived = worker.get("/me/guidance/visits?size=50").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(visit -> visit.getString("occasion").equals("CHECK_UP"))
                .count();
        assertThat(arrived).isEqualTo(2);
    }

    private static void fill(Page page, String household) {
        page.locator("#household").fill(household);
        page.locator("label[for='kind-DISABLED']").click();
        page.locator("label[for='occasion-CHECK_UP']").click();
        page.locator("label[for='topic-HEALTH']").click();
        page.locator("#visit button[type=submit]").click();
    }

    private JsonObjectBuilder visit(String household) {
        return Json.createObjectBuilder()
                .add("area", AREA)
                .add("household", household)
                .add("kinds", Json.createArrayBuilder().add("UNDER_THREE"))
                .add("on", today.toString())
                .add("occasion", "HOME_VISIT")
                .add("topics", Json.createArrayBuilder().add("PLAY"));
    }

    private JsonObjectBuilder triplets(String household, int daysAgo) {
        return visit(household)
                .add("on", today.minusDays(daysAgo).toString())
                .add("kinds", Json.createArrayBuilder().add("TRIPLETS_OR_MORE"));
    }

    private long enough() {
        return ApiClient.machine(platform, "demo-association")
                .get("/guidance/figures")
                .expect(200)
                .json()
                .getJsonArray("items")
                .stream()
                .map(JsonObject.class::cast)
                .filter(row -> row.getString("area").equals(AREA)
                        && row.getString("kind").equals("TRIPLETS_OR_MORE"))
                .mapToLong(row -> row.getInt("enough"))
                .sum();
    }

    private static Answer record(ApiClient who, String id, JsonObjectBuilder visit) {
        return who.put("/me/guidance/visits/" + id, visit.build());
    }

    private static Answer takeBack(ApiClient who, String id) {
        return who.send(who.request("/me/guidance/visits/" + id + "/take-back")
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
    }
}
