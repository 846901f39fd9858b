package care.training.check;

import static care.training.check.AlertBox.alerts;
import static care.training.check.AlertBox.kinds;
import static care.training.check.AlertBox.latest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is on a staff is watched: who is told what, once, in which order, and what nobody is told. */
@WholePlatform
class MonitoringIT {
    private static Platform platform;
    private static Register register;
    private static ApiClient employer;
    private static ApiClient stranger;
    private static ApiClient regulator;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        register = new Register(platform);
        regulator = ApiClient.machine(platform, "demo-regulator");
        employer = Employer.onRecord(platform).client();
        stranger = Employer.otherOnRecord(platform).client();
    }

    @Test
    void a_ban_in_force_alerts_every_employer_of_the_person_once_and_its_voiding_too() {
        Somebody somebody = Somebody.random();
        String here = file(employer, somebody);
        String there = file(stranger, somebody);
        long before = latest(employer);
        long beforeThere = latest(stranger);

        String ban = register.proposed(Register.decision(somebody.asJson()));
        assertThat(alerts(employer, before, somebody))
                .as("a proposal bars nobody")
                .isEmpty();
        register.approve(ban).expect(200);

        assertThat(alerts(employer, before, somebody)).singleElement().satisfies(alert -> {
            assertThat(alert.getString("kind")).isEqualTo("BARRED");
            assertThat(alert.getString("personRef")).isEqualTo(here);
            assertThat(alert.getString("name")).isEqualTo(somebody.name());
            assertThat(alert.toString())
                    .as("it never says why, nor to whom it is told besides")
                    .doesNotContain(somebody.number())
                    .doesNotContain("法院")
                    .doesNotContain(ban)
                    .doesNotContain(there);
        });
        assertThat(alerts(stranger, beforeThere, somebody))
                .singleElement()
                .satisfies(alert -> assertThat(alert.getString("personRef")).isEqualTo(there));

        file(employer, here, "保洁员", null);
        assertThat(alerts(employer, before, somebody)).as("told once").hasSize(1);
        register.voided(ban);
        assertThat(kinds(employer, before, somebody)).containsExactly("BARRED", "VOIDED");
        assertThat(kinds(stranger, beforeThere, somebody)).containsExactly("BARRED", "VOIDED");
    }

    @Test
    void who_is_barred_already_is_told_of_when_she_joins_and_a_name_alone_is_only_possible() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        long before = latest(employer);
        file(employer, barred);
        assertThat(kinds(employer, before, barred)).containsExactly("BARRED");

        Somebody somebody = Somebody.random();
        file(employer, somebody);
        register.inForce(Register.decision(Json.createObjectBuilder().add("name", somebody.name())));
        assertThat(kinds(employer, before, somebody)).containsExactly("POSSIBLE_MATCH");
        Somebody another = Somebody.random();
        register.inForce(another);
        assertThat(alerts(employer, before, barred, somebody, another)).hasSize(2);
    }

    @Test
    void whoever_asked_before_the_ban_is_told_late_and_again_when_she_joins_and_when_it_is_voided() {
        Somebody somebody = Somebody.random();
        String check = Employer.of(platform).check(somebody).getString("id");
        Employer.of(platform).check(somebody);
        long before = latest(employer);
        long beforeThere = latest(stranger);
        String ban = register.inForce(somebody);
        assertThat(alerts(employer, before, somebody)).singleElement().satisfies(alert -> {
            assertThat(alert.getString("kind")).isEqualTo("LATE_BARRED");
            assertThat(alert.getString("checkId")).isNotEqualTo(check);
            assertThat(alert.getString("name")).isEqualTo(somebody.name());
        });
        file(employer, somebody);
        register.voided(ban);
        assertThat(kinds(employer, before, somebody)).containsExactly("LATE_BARRED", "BARRED", "VOIDED");
        assertThat(alerts(stranger, beforeThere, somebody)).isEmpty();
    }

    @Test
    void an_alert_is_acknowledged_by_its_employer_alone_and_what_nobody_sees_to_goes_to_the_authority()
            throws SQLException {
        Somebody somebody = Somebody.random();
        file(employer, somebody);
        long before = latest(employer);
        register.inForce(somebody);
        JsonObject alert = alerts(employer, before, somebody).get(0);
        String path = "/alerts/" + alert.getString("id") + "/acknowledgement";
        assertThat(stranger.post(path).status()).isEqualTo(404);
        String seen = employer.post(path).expect(200).json().getString("acknowledgedAt");
        assertThat(employer.post(path).expect(200).json().getString("acknowledgedAt"))
                .isEqualTo(seen);
        assertThat(alerts(employer, before, somebody))
                .singleElement()
                .satisfies(one -> assertThat(one.getBoolean("isOpen")).isFalse());

        String late = overdue("BARRED", alert.getString("id"));
        String notice = overdue("LATE_BARRED", alert.getString("id"));
        await("the limit has passed", () -> escalated().contains(late));
        assertThat(escalated())
                .contains(Employer.ORGANIZATION)
                .doesNotContain(notice)
                .doesNotContain(alert.getString("id"))
                .doesNotContain(somebody.name());
    }

    @Test
    void a_number_is_given_only_after_the_one_before_it_is_visible() throws SQLException {
        try (Connection first = platform.connect();
                Connection second = platform.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            insert(first, "BAN:" + UUID.randomUUID());
            try (Statement patience = second.createStatement()) {
                patience.execute("set local lock_timeout = '200ms'");
            }
            assertThatThrownBy(() -> insert(second, "BAN:" + UUID.randomUUID())).hasMessageContaining("lock timeout");
            second.rollback();
            first.rollback();
        }
    }

    @Test
    void who_joins_while_a_ban_is_being_approved_is_seen_by_one_of_the_two() throws SQLException {
        for (int round = 0; round < 3; round++) {
            Somebody somebody = Somebody.random();
            String ref = ref();
            String ban = register.proposed(Register.decision(somebody.asJson()));
            long before = latest(employer);
            CompletableFuture<Void> joining;
            CompletableFuture<Answer> approving;
            try (Connection changing = platform.connect();
                    Statement list = changing.createStatement()) {
                changing.setAutoCommit(false);
                list.execute("select epoch from ban_list for no key update");
                joining = CompletableFuture.runAsync(() -> file(employer, ref, "保育员", somebody));
                await("the filing waits for the list", () -> joining.isDone() || waitsForList());
                assertThat(joining).isNotDone();
                approving = CompletableFuture.supplyAsync(() -> register.approve(ban));
                changing.rollback();
            }
            joining.join();
            approving.join().expect(200);
            assertThat(kinds(employer, before, somebody)).containsExactly("BARRED");
        }
    }

    @Test
    void a_check_of_last_year_is_due_when_its_day_has_come() throws SQLException {
        Somebody asked = Somebody.random();
        Somebody carer = Somebody.random();
        file(employer, carer);
        String model = Employer.of(platform).check(asked).getString("id");
        long before = latest(employer);
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into credential_check select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
                        'document_hash', (select d.number_hash from identity_document d join person p on p.id = d.person_id
                            where p.name = '%s'), 'list_as_of', c.list_as_of - interval '400 days',
                        'checked_at', c.checked_at - interval '400 days', 'review_due_on', c.review_due_on - 400))).*
                    from credential_check c where c.id = '%s'""".formatted(carer.name(), model));
            // as if nobody had looked today
            statement.execute("alter table watch_day disable trigger watch_day_only_grows");
            statement.execute("delete from watch_day");
            statement.execute("alter table watch_day enable trigger watch_day_only_grows");
        }
        JsonObject duty = duty();
        assertThat(duty.getInt("overdue")).as("the authority sees how many").isPositive();
        assertThat(duty.getInt("staff")).isGreaterThanOrEqualTo(duty.getInt("never") + duty.getInt("overdue"));
        assertThat(duty.getString("name")).isEqualTo("小雨点托育中心（演示）");
        assertThat(duty.toString()).as("and nobody's name").doesNotContain(carer.name());
        await("the day is looked at", () -> !due(before, carer).isEmpty());
        assertThat(due(before, carer)).hasSize(1);
        assertThat(employer.get("/staff-duty?state=OVERDUE&size=200")
                        .expect(200)
                        .text())
                .contains(carer.name());
        Employer.of(platform).check(carer);
        assertThat(duty().getInt("overdue")).isEqualTo(duty.getInt("overdue") - 1);
    }

    @Test
    void the_staff_page_turns_red_by_itself_and_goes_on_after_a_cut() {
        Somebody somebody = Somebody.random();
        String ref = file(employer, somebody);
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/employer/staff?q=" + ref);
            Chromium.signIn(page, "employer");
            page.waitForURL("**/employer/staff?q=" + ref);
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tr.alarm").count()).isZero();
            window.setOffline(true);
            page.locator("#stale").waitFor();
            String ban = register.inForce(somebody);
            window.setOffline(false);
            page.locator("tr.alarm").waitFor();
            assertThat(page.locator("tr.alarm").innerText()).contains("禁止从业");
            page.locator("#stale").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.navigate("/employer/alerts");
            // a new day may have told meanwhile that she was never checked, which is another alert
            Locator alert = page.locator("li", new Page.LocatorOptions().setHasText(somebody.name()))
                    .filter(new Locator.FilterOptions().setHasText("禁止从业，须立即停止工作"));
            alert.locator("button[name=seen]").click();
            page.locator(".message.ok").waitFor();
            assertThat(page.locator("main").innerText()).contains("已确认");
            assertThat(alert.count()).isZero();
            register.voided(ban);
            page.navigate("/employer/staff?q=" + ref);
            assertThat(page.locator("tr.alarm").count()).isZero();

            register.inForce(somebody.homonymBorn(somebody.born()));
            page.locator("tr.alarm").waitFor();
            assertThat(page.locator("tr.alarm").innerText()).contains("可能在名单上");
            Verdicts.another(register, Employer.of(platform).check(somebody).getString("caseNumber"));
            page.navigate("/employer/staff?q=" + ref);
            assertThat(page.locator("tr.alarm").count()).isZero();
        }
    }

    /** How the employer meets its duty, as the authority is told. */
    private static JsonObject duty() {
        return regulator
                .get("/staff-duty/institutions?district=610102&size=200")
                .expect(200)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(institution -> institution.getString("code").equals(Employer.ORGANIZATION))
                .findFirst()
                .orElseThrow();
    }

    private static String file(ApiClient client, Somebody somebody) {
        String ref = ref();
        file(client, ref, "保育员", somebody);
        return ref;
    }

    private static void file(ApiClient client, String ref, String position, Somebody somebody) {
        var employment = Json.createObjectBuilder().add("position", position).add("from", "2024-01-01");
        if (somebody != null) {
            employment.add("subject", somebody.asJson());
        }
        client.put("/staff/" + ref, employment.build()).expect(200);
    }

    private static String ref() {
        return "W-" + UUID.randomUUID();
    }

    private static List<JsonObject> due(long since, Somebody carer) {
        return alerts(employer, since).stream()
                .filter(alert -> alert.getString("name").equals(carer.name()))
                .filter(alert -> alert.getString("kind").equals("CHECK_DUE"))
                .toList();
    }

    private static String escalated() {
        return regulator.get("/alerts/escalated?size=200").expect(200).text();
    }

    /** Another alert about the same person, whose limit has passed. */
    private static String overdue(String kind, String like) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into alert (id, organization, kind, person_id, cause, raised_at, acknowledge_by)
                        select gen_random_uuid(), organization, ?, person_id, 'BAN:' || gen_random_uuid(),
                            raised_at - interval '9 days', raised_at - interval '5 days' from alert where id = ?::uuid
                        returning id::text""")) {
            insert.setString(1, kind);
            insert.setString(2, like);
            ResultSet made = insert.executeQuery();
            made.next();
            return made.getString(1);
        }
    }

    private static void insert(Connection connection, String cause) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into alert (id, organization, kind, person_id, cause, raised_at, acknowledge_by)
                select gen_random_uuid(), '91610113MJT0000WT1', 'BARRED', id, ?, now(), now() + interval '1 day'
                from person limit 1""")) {
            insert.setString(1, cause);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static boolean waitsForList() {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type ="
                        + " 'Lock' and query like 'select epoch from ban_list for share%'")) {
            found.next();
            return found.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void await(String what, BooleanSupplier reached) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Waiting.pause();
        }
    }
}
