package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.CardRequest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ban in the browser: two officials, the employer who is told, the auditor who sees who looked. */
@WholePlatform
class AuthorityIT {
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
    void one_official_enters_a_ban_another_approves_it_and_the_employer_is_told() {
        Somebody somebody = Somebody.random();
        String decision = "（2026）测刑终 " + UUID.randomUUID();
        try (BrowserContext employer = chromium.open(platform);
                BrowserContext first = chromium.open(platform);
                BrowserContext second = chromium.open(platform)) {
            Page check = signIn(employer, "/employer", "employer");
            ask(check, somebody.name(), somebody.number());
            assertThat(text(check)).contains("名单上没有记录").contains("不等于").contains("下次复查期限");

            Page proposal = signIn(first, "/regulator", "regulator");
            enter(proposal, somebody, decision);
            assertThat(news(proposal)).contains("等待另一位工作人员复核");
            assertThat(text(proposal)).contains("不能由您复核").contains("您录入").doesNotContain(somebody.number());
            assertThat(proposal.locator("[id='approve:doApprove']").count()).isZero();
            ask(check, somebody.name(), somebody.number());
            assertThat(text(check)).as("a proposal bars nobody").contains("名单上没有记录");

            Page approval = signIn(second, "/regulator", "regulator2");
            assertThat(text(approval)).contains("复核他人录入的决定");
            approval.navigate(proposal.url());
            confirm(approval, "approve");
            assertThat(news(approval)).contains("决定生效");

            ask(check, somebody.name(), somebody.number());
            assertThat(text(check))
                    .contains("禁止从业，不得聘用")
                    .doesNotContain(decision)
                    .doesNotContain("人民法院")
                    .doesNotContain("下次复查期限");
            check.navigate("/employer/checks?outcome=BARRED");
            assertThat(check.locator("table tbody").innerText())
                    .contains(somebody.name())
                    .doesNotContain("名单上没有记录");
        }
    }

    @Test
    void a_voiding_too_needs_a_second_official() {
        Somebody somebody = Somebody.random();
        try (BrowserContext first = chromium.open(platform);
                BrowserContext second = chromium.open(platform)) {
            Page proposer = signIn(first, "/regulator", "regulator");
            enter(proposer, somebody, "（2026）测刑终 " + UUID.randomUUID());
            Page approver = signIn(second, "/regulator", "regulator2");
            approver.navigate(proposer.url());
            confirm(approver, "approve");

            approver.locator("#voiding details > summary").click();
            approver.locator("[id='voiding:reason']").fill("（2026）测刑再 1 号");
            approver.locator("[id='voiding:doAskVoiding']").click();
            assertThat(news(approver)).contains("复核之前决定仍然有效");
            assertThat(text(approver)).contains("作废由您提出");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("BARRED");

            proposer.reload();
            confirm(proposer, "confirmVoiding");
            assertThat(news(proposer)).contains("已经作废");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("NO_RECORD");
        }
    }

    @Test
    void an_objection_that_is_upheld_ends_an_entry_by_two_officials_and_the_employer_sees_it_was_open() {
        Somebody somebody = Somebody.random();
        String ban = "/regulator/ban?id=" + new Register(platform).inForce(somebody);
        String today = Colleges.today(platform).toString();
        try (BrowserContext first = chromium.open(platform);
                BrowserContext second = chromium.open(platform);
                BrowserContext third = chromium.open(platform)) {
            Page clerk = signIn(first, "/regulator", "regulator");
            clerk.navigate(ban);
            confirm(clerk, "object");
            Page employer = signIn(third, "/employer", "employer");
            ask(employer, somebody.name(), somebody.number());
            assertThat(text(employer)).contains("禁止从业，不得聘用", "当事人提出了异议");

            clerk.locator("a[href*='ban-answer']").click();
            clerk.locator("input[name='answer:outcome'][value='UPHELD']").check();
            clerk.locator("[id='answer:documentNumber']").fill("（2026）测复 1 号");
            clerk.locator("[id='answer:answeredOn']").fill(today);
            clerk.locator("[id='answer:record']").click();
            assertThat(text(clerk)).contains("请提出作废或变更");
            clerk.navigate("/regulator/bans?task=FOLLOW_OBJECTION");
            assertThat(text(clerk)).contains(somebody.name());

            clerk.navigate(ban);
            clerk.locator("a[href*='ban-change']").click();
            assertThat(text(clerk)).contains("提前解除").doesNotContain("延长");
            clerk.locator("a[href*='kind=LIFTED']").click();
            clerk.locator("input[name='change:reason'][value='OBJECTION_UPHELD']")
                    .check();
            clerk.locator("[id='change:authority']").fill("某区教育局（测试）");
            clerk.locator("[id='change:documentNumber']").fill("（2026）测变 1 号");
            clerk.locator("[id='change:decidedOn']").fill(today);
            clerk.locator("[id='change:end']")
                    .fill(Colleges.today(platform).minusDays(1).toString());
            clerk.locator("[id='change:propose']").click();
            assertThat(news(clerk)).contains("等待另一位工作人员复核");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("BARRED");

            Page other = signIn(second, "/regulator", "regulator2");
            assertThat(text(other)).contains("复核他人提出的变更");
            other.navigate(ban);
            confirm(other, "confirmChange");
            assertThat(news(other)).contains("变更已经复核");
            assertThat(text(other)).contains("期满", "原决定：");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("NO_RECORD");
        }
    }

    @Test
    void a_wrong_check_digit_is_said_beside_the_number_and_nobody_is_looked_up() {
        Somebody somebody = Somebody.random();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "/employer", "employer");
            int before = checks();
            ask(page, somebody.name(), mistyped(somebody.number()));

            assertThat(page.locator("[id='check:documentNumber-error']").innerText())
                    .contains("最后一位");
            assertThat(page.locator("[id='check:name']").inputValue()).isEqualTo(somebody.name());
            assertThat(checks()).isEqualTo(before);
        }
    }

    @Test
    void where_the_list_cannot_be_read_the_employer_is_told_that_nothing_was_found_out() throws SQLException {
        Somebody somebody = Somebody.random();
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "/employer", "employer");
            int before = checks();
            rename("ban_list", "ban_list_away");
            try {
                ask(page, somebody.name(), somebody.number());
            } finally {
                rename("ban_list_away", "ban_list");
            }
            assertThat(text(page)).contains("没有给出任何结论").doesNotContain("名单上没有记录");
            assertThat(checks()).isEqualTo(before);
        }
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
        return clerk.post(
                        "/people/lookups",
                        Json.createObjectBuilder()
                                .add("documentType", "RESIDENT_ID")
                                .add("documentNumber", somebody.number())
                                .build())
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
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

    @Test
    void the_same_in_english() {
        Somebody somebody = Somebody.random();
        try (BrowserContext window = inEnglish();
                BrowserContext desk = inEnglish()) {
            Page page = signIn(window, "/employer", "employer");
            ask(page, somebody.name(), somebody.number());
            assertThat(text(page)).contains("No record on the list", "That is not a clearance", "Next review by");
            Page official = signIn(desk, "/regulator", "regulator");
            enter(official, somebody, "（2026）测刑终 " + UUID.randomUUID());
            assertThat(text(official)).contains("you cannot approve it", "Entered by you", "Court, for life");
        }
    }

    private BrowserContext inEnglish() {
        BrowserContext window = chromium.open(platform, "en");
        window.addCookies(List.of(new Cookie("language", "en")
                .setUrl(platform.application().address().toString())));
        return window;
    }

    private static void enter(Page page, Somebody somebody, String decision) {
        page.navigate("/regulator/ban-new");
        page.locator("[id='ban:name']").fill(somebody.name());
        page.locator("[id='ban:documentNumber']").fill(somebody.number());
        page.locator("[id='ban:decidingAuthority']").fill("某市中级人民法院（测试）");
        page.locator("[id='ban:decisionNumber']").fill(decision);
        page.locator("input[name='ban:decision'][value='COURT_LIFE/L8']").check();
        page.locator("input[name='ban:ends'][value='LIFE']").check();
        page.locator("[id='ban:propose']").click();
        page.waitForURL("**/regulator/ban?id=*");
    }

    private static void ask(Page page, String name, String number) {
        page.navigate("/employer/check");
        page.locator("[id='check:documentNumber']").fill(number);
        page.locator("[id='check:name']").fill(name);
        page.locator("[id='check:ask']").click();
    }

    private static void confirm(Page page, String form) {
        page.locator("#" + form + " details > summary").click();
        page.locator("#" + form + " details input[type=submit]").click();
    }

    private int checks() {
        return Employer.of(platform).client().get("/checks").expect(200).json().getInt("total");
    }

    private static String mistyped(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    private void rename(String from, String to) throws SQLException {
        try (Connection database = platform.connect();
                Statement statement = database.createStatement()) {
            statement.execute("alter table " + from + " rename to " + to);
        }
    }

    private static Page signIn(BrowserContext window, String path, String account) {
        Page page = window.newPage();
        page.navigate(path);
        Chromium.signIn(page, account);
        page.waitForURL("**" + path);
        return page;
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    private static String news(Page page) {
        return page.locator(".message.ok[role=status]").innerText();
    }
}
