package care.training.web;

import static care.training.web.OnPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.catalog.CatalogFile;
import care.training.catalog.Colleges;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A college's registrar at her desk: catalogs, classes, hours, candidates. */
@WholePlatform
class CollegeIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COLLEGE = "college";
    private static Chromium chromium;
    private static Platform platform;
    private static String signedIn;
    private final LocalDate today = Colleges.today(platform);

    @BeforeAll
    static void open() {
        platform = TestPlatform.platform();
        Colleges.record(platform);
        chromium = Chromium.launch();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/college");
            Chromium.signIn(page, COLLEGE);
            page.waitForURL(platform.application().address() + "/**");
            signedIn = window.storageState();
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_workbook_is_checked_then_imported_and_again_changes_nothing() throws IOException {
        FilePayload workbook = new FilePayload(
                "课程目录.xlsx",
                XLSX,
                Files.readAllBytes(platform.places().root().resolve("config/demo/catalog-college.xlsx")));
        try (BrowserContext window = window("zh")) {
            Page page = window.newPage();
            check(page, workbook, false);
            if (page.locator("[id='import:run']").count() > 0) {
                page.locator("[id='import:run']").click();
                assertThat(page.url()).contains("/college/import/report?id=");
            }
            check(page, workbook, false);

            assertThat(text(page)).contains("没有任何改动");
            assertThat(page.locator("[id='import:run']").count()).isZero();
            page.navigate("/college/courses");
            assertThat(page.locator("table tbody tr").count()).isPositive();
        }
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() {
        try (BrowserContext window = window("zh")) {
            Page page = window.newPage();
            check(page, new FilePayload("目录.xlsx", XLSX, new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE}), false);

            assertThat(page.locator("[data-focus]").innerText()).isNotBlank();
            assertThat(page.locator("[id='upload:check']").count()).isOne();
        }
    }

    @Test
    void a_bad_row_is_named_by_its_cell_and_the_good_ones_go_in() {
        String code = newCode();
        FilePayload file = withBadRow(code);
        try (BrowserContext window = window("zh")) {
            Page page = window.newPage();
            check(page, file, false);
            assertThat(text(page)).contains("L3").contains("尚未导入");
            page.locator("[id='import:run']").click();
            assertThat(text(page)).contains("1 行已生效");
            page.navigate("/college/courses?q=" + code);

            assertThat(text(page)).contains(code);
        }
    }

    @Test
    void asked_for_all_or_nothing_a_bad_row_holds_all_back() {
        String code = newCode();
        try (BrowserContext window = window("zh")) {
            Page page = window.newPage();
            check(page, withBadRow(code), true);

            assertThat(text(page)).contains("一行也不会导入");
            assertThat(page.locator("[id='import:run']").count()).isZero();
            page.navigate("/college/courses?q=" + code);
            assertThat(page.locator("table").count()).isZero();
        }
    }

    @Test
    void hours_are_filled_in_for_all_and_an_uploaded_sheet_is_answered_row_by_row() {
        String classId = classWithSomebody();
        try (BrowserContext window = window("zh")) {
            Page page = window.newPage();
            page.navigate("/college/class?id=" + classId + "&on=" + today);
            page.locator("[id='hours:forAll']").fill("4");
            page.locator("[id='hours:fill']").click();
            page.locator("[id='hours:record']").click();
            assertThat(text(page)).contains("已保存").contains("4 / 24");

            page.navigate("/college/attendance?id=" + classId);
            String sheet = "学员编号,姓名," + today.minusDays(1) + "\r\n" + number(classId) + ",林小禾,3\r\nN0,无此人,3\r\n";
            page.locator("[id='upload:file']").setInputFiles(csv(sheet));
            page.locator("[id='upload:send']").click();

            assertThat(text(page)).contains("已录入 1 格").contains("A3");
        }
    }

    @Test
    void the_pages_speak_english_too() {
        try (BrowserContext window = window("en")) {
            Page page = window.newPage();
            page.navigate("/college");
            assertThat(page.locator("h1").innerText()).isEqualTo("College workplace");
            check(page, withBadRow(newCode()), true);

            assertThat(text(page)).contains("nothing imported yet").contains("L3");
        }
    }

    private BrowserContext window(String language) {
        BrowserContext window = chromium.reopen(platform, "zh-CN", signedIn);
        window.addCookies(List.of(new Cookie("language", language)
                .setUrl(platform.application().address().toString())));
        return window;
    }

    private static void check(Page page, FilePayload file, boolean strict) {
        page.navigate("/college/import");
        page.locator("[id='upload:file']").setInputFiles(file);
        if (strict) {
            page.locator("input[type=radio][value=STRICT]").check();
        }
        page.locator("[id='upload:check']").click();
        page.waitForLoadState();
    }

    private static FilePayload csv(String content) {
        return new FilePayload("list.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        return "U-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A good row, and one that ends before it starts. */
    private FilePayload withBadRow(String code) {
        return new FilePayload(
                "catalog.csv",
                "text/csv",
                new CatalogFile()
                        .with(code, "照护实训", "1班", today, today.plusDays(20), 10)
                        .with(code, "照护实训", "2班", today, today.minusDays(20), 10)
                        .bytes());
    }

    private String classWithSomebody() {
        String code = newCode();
        ApiClient college = ApiClient.machine(platform, "demo-college");
        college.post(
                        "/catalog/imports?mode=strict",
                        CatalogFile.CSV,
                        new CatalogFile()
                                .with(code, "照护实训" + code, "1班", today.minusDays(5), today.plusDays(20), 10)
                                .bytes())
                .expect(201);
        String classId = college.get("/classes?size=200").expect(200).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(offered -> offered.getString("courseCode").equals(code))
                .findFirst()
                .orElseThrow()
                .getString("id");
        ApiClient caregiver = ApiClient.person(platform, "caregiver");
        caregiver.put(
                "/me/identity",
                Json.createObjectBuilder()
                        .add("documentType", "RESIDENT_ID")
                        .add("documentNumber", "619000199001010028")
                        .add("name", "林小禾")
                        .build());
        caregiver
                .post(
                        "/me/enrolments",
                        Json.createObjectBuilder().add("classId", classId).build())
                .expect(201);
        return classId;
    }

    /** By which the only person of a class stands in its attendance sheet. */
    private static String number(String classId) {
        String enrolment = ApiClient.machine(platform, "demo-college")
                .get("/classes/" + classId + "/roster")
                .expect(200)
                .json()
                .getJsonArray("entries")
                .getJsonObject(0)
                .getString("enrolmentId");
        return "N" + enrolment.substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
