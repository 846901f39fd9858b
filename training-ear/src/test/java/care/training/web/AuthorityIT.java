package care.training.web;

import static care.training.web.OnPage.confirm;
import static care.training.web.OnPage.news;
import static care.training.web.OnPage.signIn;
import static care.training.web.OnPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.DecisionListFile;
import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.catalog.Colleges;
import care.training.check.Employer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ban in the browser: two officials, and the employer who is told. */
@WholePlatform
class AuthorityIT {
    private static final int SECONDS_TO_TURN_RED = 10;

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

            String ref = "R" + UUID.randomUUID().toString().substring(0, 12);
            Employer.onRecord(platform).hire(ref, somebody);
            Page staff = employer.newPage();
            staff.navigate("/employer/staff?q=" + ref);
            assertThat(staff.locator("tbody tr").count()).isEqualTo(1);
            assertThat(staff.locator("tr.alarm").count()).isZero();

            Page approval = signIn(second, "/regulator", "regulator2");
            assertThat(text(approval)).contains("复核他人录入的决定");
            approval.navigate(proposal.url());
            confirm(approval, "approve");
            assertThat(news(approval)).contains("决定生效");
            staff.locator("tr.alarm").waitFor(new Locator.WaitForOptions().setTimeout(SECONDS_TO_TURN_RED * 1_000));
            assertThat(staff.locator("tr.alarm").innerText()).contains(somebody.name(), "禁止从业");

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
            approver.locator("[id='voiding:documentNumber']").fill("（2026）测刑再 1 号");
            approver.getByLabel("决定已被撤销或改判").check();
            approver.locator("[id='voiding:doAskVoiding']").click();
            assertThat(news(approver)).contains("复核之前决定仍然有效");
            assertThat(text(approver)).contains("作废由您提出");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("BARRED");

            proposer.reload();
            confirm(proposer, "refuseVoiding");
            assertThat(text(proposer)).contains("作废申请未予采纳或已撤回", "（2026）测刑再 1 号");
            approver.reload();
            approver.locator("#voiding details > summary").click();
            approver.locator("[id='voiding:documentNumber']").fill("（2026）测刑再 2 号");
            approver.getByLabel("决定已被撤销或改判").check();
            Chromium.screenshot(approver, platform, "regulator-voiding");
            approver.locator("[id='voiding:doAskVoiding']").click();
            assertThat(text(approver)).contains("撤回作废申请");

            proposer.reload();
            confirm(proposer, "confirmVoiding");
            assertThat(news(proposer)).contains("已经作废");
            assertThat(Employer.of(platform).outcome(somebody)).isEqualTo("NO_RECORD");
        }
    }

    @Test
    void a_list_that_is_refused_says_why_and_that_nothing_of_it_was_entered() {
        Register register = new Register(platform);
        String list = DecisionListFile.of(Somebody.random())
                .handedIn(register.proposer())
                .getString("id");
        try (BrowserContext window = chromium.open(platform)) {
            Page page = signIn(window, "/regulator", "regulator2");
            page.navigate("/regulator/ban-list?id=" + list);
            assertThat(page.locator("tbody").innerText()).contains("将录入");
            page.locator("[id='refuse'] details > summary").click();
            page.getByLabel("内容与文书不一致").check();
            page.locator("[id='refuse:doRefuse']").click();
            assertThat(news(page)).contains("名单已退回");
            assertThat(text(page)).contains("退回：内容与文书不一致").doesNotContain("将录入");
            assertThat(page.locator("tbody").innerText()).contains("未录入", "内容已删除");
        }
    }

    @Test
    void whom_an_official_looks_for_stands_in_no_address() {
        Somebody somebody = Somebody.random();
        new Register(platform).inForce(somebody);
        try (BrowserContext window = chromium.open(platform)) {
            Page list = signIn(window, "/regulator", "regulator");
            list.navigate("/regulator/bans?state=IN_FORCE");
            list.locator("#q").fill(somebody.name());
            list.locator("form.filter button[type=submit]").click();

            list.waitForURL(Pattern.compile(".*/regulator/bans\\?.*q=_\\w+.*"));
            assertThat(list.locator("tbody tr").count()).isEqualTo(1);
            assertThat(list.locator("tbody").innerText()).contains(somebody.name());
            assertThat(list.locator("#q").inputValue()).isEqualTo(somebody.name());
            assertThat(list.url())
                    .contains("state=IN_FORCE")
                    .doesNotContain(URLEncoder.encode(somebody.name(), StandardCharsets.UTF_8));
            assertThat(list.request()
                            .get(list.url().replaceAll("q=_\\w+", "q=_none"))
                            .text())
                    .as("another's mark finds what none finds")
                    .doesNotContain("value=\"" + somebody.name());
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
}
