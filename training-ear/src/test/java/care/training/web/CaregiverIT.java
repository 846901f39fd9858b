package care.training.web;

import static care.training.web.OnPage.news;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.certification.PublishedExam;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A caregiver on her phone, in Chinese: from saying who she is to a seat in an exam, and where it ends on the way. */
@WholePlatform
class CaregiverIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PHONE = 390;
    private static Platform platform;
    private static Chromium chromium;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        chromium = Chromium.launch();
        Colleges.record(platform);
        PublishedExam.select(platform, Json.createArrayBuilder());
        ApiClient.machine(platform, "demo-association")
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", "手机考点（演示）")
                                .add("address", "雁塔区演示路 9 号")
                                .add("district", "610113")
                                .build())
                .expect(200);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void she_says_who_she_is_and_comes_to_a_class_and_to_a_seat_in_an_exam() {
        Accounts.caregiver(platform, "caregiver-on-her-way");
        String offered = newClass(5);
        String session = newSession();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "caregiver-on-her-way");
            assertThat(page.locator("#next").innerText()).isEqualTo("先登记您的身份");

            page.navigate("/me/enrol?class=" + offered);
            click(page, "登记身份");
            sayWhoIAm(page, "619000199304120428");
            assertThat(page.locator("[id='identity:documentNumber-error']").innerText())
                    .contains("最后一位");
            assertThat(page.locator("[id='identity:name']").inputValue()).isEqualTo("秦小满");
            sayWhoIAm(page, "619000199304120427");
            assertThat(page.url()).as("back where she came from").contains("/me/enrol?class=" + offered);

            page.locator("[id='enrol:confirm']").click();
            assertThat(news(page)).contains("报名成功");
            page.navigate("/me/identity");
            assertThat(page.locator("main").innerText())
                    .contains("619*************27")
                    .doesNotContain("19930412");

            page.navigate("/me/eligibility");
            page.locator("#occupation").selectOption("4-10-01-03");
            page.waitForURL("**occupation=4-10-01-03**");
            page.locator("#level").selectOption("3");
            page.waitForURL("**level=3**");
            assertThat(page.locator("main").innerText()).contains("现在还不能报考").contains("满 10 年");
            page.locator("#level").selectOption("5");
            page.waitForURL("**level=5**");
            assertThat(page.locator("main").innerText()).contains("您可以报考").contains("2021 年版");

            page.navigate("/me/book?session=" + session);
            assertThat(page.locator("main").innerText()).contains("手机考点（演示）").contains("年满16周岁");
            page.locator("[id='book:confirm']").click();
            assertThat(page.locator("[id='book:declared-error']").innerText()).contains("请先勾选");
            page.locator("[id='book:declared']").check();
            page.locator("[id='book:confirm']").click();
            assertThat(news(page)).contains("报考成功，您的座位号是 1");
            assertThat(page.locator("main").innerText()).contains("带好登记时所填证件的原件");
            assertThat(page.locator("text=进入理论考试").count()).as("not open yet").isZero();
            assertThat(evidence(session)).contains("\"intendsToWork\"").contains("true");

            page.navigate("/me");
            assertThat(page.locator("#next").innerText()).isEqualTo("按时参加考试");
            assertThat(overhang(page)).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void a_second_booking_and_a_seat_given_back_are_told_plainly() {
        Accounts.caregiver(platform, "caregiver-booking-twice");
        ApiClient.person(platform, "caregiver-booking-twice")
                .put("/me/identity", identity("619000199511080448", "柳依依"))
                .expect(200);
        String session = newSession();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "caregiver-booking-twice");
            page.navigate("/me/book?session=" + session);
            Page openedBefore = window.newPage();
            openedBefore.navigate("/me/book?session=" + session);
            book(page);

            book(openedBefore);
            assertThat(openedBefore.locator("main").innerText()).contains("您在该场次已有座位");
            page.navigate("/me/book?session=" + session);
            assertThat(page.locator("main").innerText()).contains("您在这个场次已有座位");

            click(page, "报名与考试");
            page.locator("details.confirm > summary").click();
            page.locator("details.confirm input[type=submit]").click();
            assertThat(news(page)).contains("座位已退订");
            assertThat(page.locator("main").innerText()).contains("没有将要参加的考试").contains("已退订");
        }
    }

    @Test
    void a_class_that_is_full_is_said_to_be_full() {
        Accounts.caregiver(platform, "caregiver-in-time");
        String offered = newClass(1);
        ApiClient first = ApiClient.person(platform, "caregiver-in-time");
        first.put("/me/identity", identity("619000199002170461", "白露")).expect(200);
        Accounts.caregiver(platform, "caregiver-too-late");
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "caregiver-too-late");
            page.navigate("/me/enrol?class=" + offered);
            assertThat(page.locator("main").innerText()).contains("剩余名额").contains("1 个");
            first.post(
                            "/me/enrolments",
                            Json.createObjectBuilder().add("classId", offered).build())
                    .expect(201);

            page.reload();
            assertThat(page.locator("main").innerText()).contains("名额已经报满").contains("可以选同一门课的其他班级");
            assertThat(page.locator("[id='enrol:confirm']").count()).isZero();
        }
    }

    private static Page signIn(BrowserContext window, String account) {
        Page page = window.newPage();
        page.setViewportSize(PHONE, 844);
        page.navigate("/me");
        Chromium.signIn(page, account);
        page.waitForURL("**/me");
        return page;
    }

    private static void sayWhoIAm(Page page, String number) {
        page.locator("[id='identity:documentNumber']").fill(number);
        page.locator("[id='identity:name']").fill("秦小满");
        page.locator("[id='identity:save']").click();
    }

    private static void book(Page page) {
        page.locator("[id='book:declared']").check();
        page.locator("[id='book:confirm']").click();
    }

    private static void click(Page page, String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first()
                .click();
    }

    private static int overhang(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    private static JsonObject identity(String number, String name) {
        return Json.createObjectBuilder()
                .add("documentType", "RESIDENT_ID")
                .add("documentNumber", number)
                .add("name", name)
                .build();
    }

    private static String newSession() {
        LocalDate day = Colleges.today(platform).plusDays(30);
        return ApiClient.machine(platform, "demo-association")
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", "4-10-01-03")
                                .add("level", 5)
                                .add("site", "手机考点（演示）")
                                .add(
                                        "theoryAt",
                                        day.atTime(LocalTime.of(9, 0))
                                                .atZone(ZONE)
                                                .toInstant()
                                                .toString())
                                .add("seats", 3)
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    private static String newClass(int seats) {
        LocalDate today = Colleges.today(platform);
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8);
        ApiClient college = ApiClient.machine(platform, "demo-college");
        college.post(
                        "/catalog/imports?mode=strict",
                        CatalogFile.CSV,
                        new CatalogFile()
                                .with(code, "照护基础" + code, "1班", today.plusDays(3), today.plusDays(40), seats)
                                .bytes())
                .expect(201);
        return college.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(offered -> offered.getString("courseCode").equals(code))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static String evidence(String session) {
        try (var connection = platform.connect();
                var statement =
                        connection.prepareStatement("select evidence::text from booking where session_id = ?")) {
            statement.setObject(1, UUID.fromString(session));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
