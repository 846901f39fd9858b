package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that somebody is barred stands as it was given; what follows from it ends with the ban. */
@WholePlatform
class StillBarredIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);

    @Test
    void once_the_ban_is_voided_the_answer_says_so_is_no_reason_for_a_refusal_and_she_is_due_to_be_checked() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        JsonObject check = employer.check(somebody);
        assertThat(employer.stillBarred(check)).isTrue();
        assertThat(isDue(somebody)).as("whoever is barred is not checked again").isFalse();

        register.voided(ban);

        assertThat(employer.stillBarred(check)).isFalse();
        assertThat(isDue(somebody)).isTrue();
        assertThat(refuse(check)).isEqualTo("refusal-reason-differs");
        assertThat(employer.client()
                        .get("/checks/" + check.getString("id"))
                        .expect(200)
                        .json()
                        .getString("outcome"))
                .as("it stands as it was given")
                .isEqualTo("BARRED");
    }

    @Test
    void where_another_ban_that_the_check_saw_stands_it_holds() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        register.inForce(somebody);
        JsonObject check = employer.check(somebody);
        register.voided(ban);
        assertThat(employer.stillBarred(check)).isTrue();
        assertThat(refuse(check)).isEqualTo("issued");
    }

    @Test
    void a_possible_match_that_was_decided_holds_as_long_as_its_ban() {
        Somebody barred = Somebody.random();
        Somebody asked = barred.homonymBorn(barred.born());
        String ban = register.inForce(barred);
        JsonObject check = employer.check(asked);
        Verdicts.same(register, check.getString("caseNumber"));
        assertThat(employer.stillBarred(check)).isTrue();
        register.voided(ban);
        assertThat(employer.stillBarred(check)).isFalse();
    }

    /** A year later, as its day has come. */
    @Test
    void who_is_on_the_staff_again_is_due_to_be_checked_like_anybody_else() throws Exception {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        String check = employer.check(somebody).getString("id");
        register.voided(ban);
        employer.hire("S-" + somebody.number(), somebody);
        long before = AlertBox.latest(employer.client());
        move(check, "-");
        try {
            new TableOwner(platform).change("watch_day", "delete from watch_day");
            Waiting.until("her check is due", Duration.ofSeconds(60), () -> dueAlert(before, somebody));
        } finally {
            move(check, "+");
        }
    }

    private boolean dueAlert(long since, Somebody somebody) {
        return AlertBox.alerts(employer.client(), since).stream()
                .anyMatch(alert -> alert.getString("kind").equals("CHECK_DUE")
                        && alert.getString("name").equals(somebody.name()));
    }

    /** By some more than a year. */
    private void move(String check, String direction) throws SQLException {
        new TableOwner(platform)
                .change(
                        "credential_check",
                        "update credential_check set checked_at = checked_at ? interval '400 days',"
                                        .replace("?", direction)
                                + " list_as_of = list_as_of ? interval '400 days',".replace("?", direction)
                                + " review_due_on = review_due_on ? 400 where id = '".replace("?", direction) + check
                                + "'");
    }

    /** On the page of those who must be checked again. */
    private boolean isDue(Somebody somebody) {
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            String path = "/employer/checks?outcome=BARRED&due=2099-12-31&size=200";
            page.navigate(path);
            Chromium.signIn(page, "employer");
            page.waitForURL("**" + path);
            return page.locator("main").innerText().contains(somebody.name());
        }
    }

    private String refuse(JsonObject check) {
        JsonObject answer = employer.client()
                .post(
                        "/checks/" + check.getString("id") + "/refusal",
                        Json.createObjectBuilder().add("reason", "BARRED").build())
                .json();
        return answer.containsKey("type") ? answer.getString("type").replaceAll(".*/", "") : "issued";
    }
}
