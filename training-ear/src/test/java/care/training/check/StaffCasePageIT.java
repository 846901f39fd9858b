package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A case about somebody on a staff, as its employer and an official see it. */
@WholePlatform
class StaffCasePageIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);

    @Test
    void the_employer_sees_by_when_it_is_decided_and_what_came_of_it_and_the_official_that_nobody_checked_her() {
        Somebody barred = Somebody.random();
        Somebody carer = barred.homonymBorn(barred.born());
        employer.hire("P-" + carer.number(), carer);
        long before = AlertBox.latest(employer.client());
        register.inForce(barred);
        JsonObject told =
                AlertBox.alerts(employer.client(), before, carer).get(0).getJsonObject("officials");
        String number = told.getString("number");
        try (Chromium chromium = Chromium.launch()) {
            assertThat(seen(chromium, "/employer/alerts", "employer", "main li", number))
                    .contains("主管部门正在核实", "案号 " + number, "前核实")
                    .doesNotContain("重新查询");
            assertThat(seen(chromium, "/regulator/cases?size=100", "regulator", "main", number))
                    .contains(carer.name());
            assertThat(seen(chromium, "/regulator/case?number=" + number, "regulator", "main", carer.name()))
                    .contains("在职人员，由平台持续关注发现")
                    .doesNotContain(carer.number());
            Verdicts.another(register, number);
            assertThat(seen(chromium, "/employer/alerts?all=true", "employer", "main li", number))
                    .contains("案号 " + number + "：不是此人");
        }
    }

    @Test
    void a_case_that_should_have_been_decided_stands_first_among_the_tasks_of_officials() throws Exception {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        JsonObject check = employer.check(barred.homonymBorn(barred.born()));
        String number = check.getString("caseNumber");
        assertThat(overdue(number)).isFalse();
        new Rows(platform)
                .change("update match_case set due_on = opened_at::date - 1 where check_id = ?", check.getString("id"));
        assertThat(overdue(number)).isTrue();
        try (Chromium chromium = Chromium.launch()) {
            assertThat(seen(chromium, "/regulator", "regulator", "main", "待核实的可能匹配"))
                    .containsPattern("其中 [1-9][0-9]* 个已逾期");
        }
    }

    private boolean overdue(String number) {
        return register.proposer().get("/cases/" + number).expect(200).json().getBoolean("overdue");
    }

    /** Of what stands in such a part of the page the first that says what is sought. */
    private String seen(Chromium chromium, String path, String account, String part, String sought) {
        try (BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate(path);
            Chromium.signIn(page, account);
            return page.locator(part)
                    .filter(new Locator.FilterOptions().setHasText(sought))
                    .first()
                    .innerText();
        }
    }
}
