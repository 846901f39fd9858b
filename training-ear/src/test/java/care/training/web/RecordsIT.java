package care.training.web;

import static care.training.web.OnPage.confirm;
import static care.training.web.OnPage.news;
import static care.training.web.OnPage.signIn;
import static care.training.web.OnPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.CardRequest;
import care.training.registry.OnRecord;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records of people in the browser: who looks at whose is seen by the auditor, and a name only for a reason. */
@WholePlatform
class RecordsIT {
    private static Chromium chromium;
    private final Platform platform = TestPlatform.platform();

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void an_auditor_finds_by_document_who_looked_and_the_number_is_not_in_the_address() {
        Somebody somebody = Somebody.random();
        Employer.of(platform).check(somebody);
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "/audit", "auditor");
            page.locator("[id='find:documentNumber']").fill(somebody.number());
            page.locator("[id='find:search']").click();

            assertThat(page.url()).contains("document=").doesNotContain(somebody.number());
            assertThat(page.locator("table tbody tr").allInnerTexts())
                    .hasSize(2)
                    .anySatisfy(row -> assertThat(row).contains("入职或年度查询"))
                    .anySatisfy(row -> assertThat(row).contains("查阅记录（审计）"));
            page.navigate("/audit?what=CHECK&from=2020-01-01&to=2020-01-02");
            assertThat(text(page)).contains("没有符合条件的记录");
            page.navigate("/audit/ledger?kind=CHECK_ANSWERED");
            assertThat(page.locator("main").innerText()).contains("答复入职或年度查询").contains("可证明");
        }
    }

    @Test
    void an_official_compares_two_records_and_merges_them_and_the_auditor_sees_the_looks_at_both() {
        ApiClient clerk = ApiClient.machine(platform, "demo-association");
        Somebody one = Somebody.random();
        Somebody other = Somebody.random();
        String survivor = registered(clerk, one);
        String absorbed = registered(clerk, other);
        String merge = clerk.post(
                        "/people/merges",
                        Json.createObjectBuilder()
                                .add("survivor", survivor)
                                .add("absorbed", absorbed)
                                .add("reason", "同一人（测试）")
                                .build())
                .expect(201)
                .json()
                .getString("id");
        clerk.get("/people/" + absorbed).expect(200);
        try (BrowserContext desk = chromium.open(platform);
                BrowserContext audit = chromium.open(platform)) {
            Page page = signIn(desk, "/regulator", "regulator");
            assertThat(text(page)).contains("复核两份档案的合并");
            page.navigate("/regulator/merges");
            page.locator("a[href*='" + merge + "']").click();
            assertThat(text(page))
                    .contains(one.name(), other.name(), "居民身份证", "同一人（测试）", "证书 · 保育师 · 三级/高级工")
                    .doesNotContain(one.number())
                    .doesNotContain("4-10-01-03");
            confirm(page, "approve");
            assertThat(news(page)).contains("两份档案已合并");
            assertThat(page.url()).contains("/regulator/merge?");

            Page looks = signIn(audit, "/audit", "auditor");
            looks.navigate("/audit?what=PERSON_RECORD&person=" + survivor);
            // the clerk looked at the absorbed record, the official at both, before and after the merge
            assertThat(looks.locator("table tbody tr").allInnerTexts()).hasSize(5);
            looks.navigate("/audit?what=PERSON_RECORD&person=" + absorbed);
            assertThat(looks.locator("table tbody tr").allInnerTexts()).hasSize(5);
        }
    }

    /** With a certificate that her card rests on. */
    private static String registered(ApiClient clerk, Somebody somebody) {
        String number = "MERGED-" + UUID.randomUUID().toString().substring(0, 8);
        clerk.post("/assessors", CardRequest.of(somebody.asJson(), number)).expect(201);
        return OnRecord.id(clerk, somebody.asJson().build());
    }

    @Test
    void an_official_sees_numbers_of_staff_and_a_name_only_for_a_reason_that_is_recorded() {
        Somebody somebody = Somebody.random();
        Employer.onRecord(platform)
                .client()
                .put(
                        "/staff/S-" + UUID.randomUUID().toString().substring(0, 8),
                        Json.createObjectBuilder()
                                .add("subject", somebody.asJson())
                                .add("position", "主班保育师")
                                .add("occupation", "4-10-01-03")
                                .add("from", "2020-01-01")
                                .build())
                .expect(200);
        try (BrowserContext desk = chromium.open(platform);
                BrowserContext audit = chromium.open(platform)) {
            Page page = signIn(desk, "/regulator", "regulator");
            page.navigate("/regulator/staff?district=610102");
            assertThat(text(page)).contains("在职人员", "照护岗位人员").doesNotContain(somebody.name());
            page.locator("table a[href*='" + Employer.ORGANIZATION + "']").click();
            assertThat(text(page)).contains("主班保育师").doesNotContain(somebody.name());
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("主班保育师"))
                    .first();
            row.locator("input[type=submit]").click();
            assertThat(page.locator("[id='look:reason-error']").innerText()).isNotBlank();
            assertThat(text(page)).as("without a reason").doesNotContain("本次查看已记录");

            page.locator("[id='look:reason']").selectOption("INSPECTION");
            page.locator("tr", new Page.LocatorOptions().setHasText("主班保育师"))
                    .first()
                    .locator("input[type=submit]")
                    .click();
            assertThat(text(page)).contains("本次查看已记录，事由：日常检查");
            assertThat(page.url()).doesNotContain("name");

            Page looks = signIn(audit, "/audit", "auditor");
            looks.navigate("/audit?what=EMPLOYMENT");
            assertThat(looks.locator("table tbody tr").first().innerText()).contains("在职岗位（日常检查）");
        }
    }

    @Test
    void whoever_runs_the_platform_sees_what_is_unconfirmed_and_that_every_part_answers() {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "/admin", "admin");
            assertThat(text(page))
                    .contains("eligibilityDay", "来源不一", "保育师", "正常")
                    .doesNotContain("没有应答");
        }
    }
}
