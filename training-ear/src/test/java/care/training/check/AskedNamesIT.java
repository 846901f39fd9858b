package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.Waiting;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever was checked without being on record, and of whom a later ban gives a name and not the document that was asked about. */
@WholePlatform
class AskedNamesIT {
    private static final String KEPT = "select count(*) from check_name where check_id = ?";
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.onRecord(platform);
    private final Rows rows = new Rows(platform);

    @ParameterizedTest
    @CsvSource({
        "钟岳岳, 鐘岳岳, true",
        "鐘岳楠, 钟岳楠, true",
        "萧岳楠, 肖岳楠, true",
        "曾诚, Zeng Cheng, true",
        "曾诚, Zhen Cheng, false",
        "Zeng Nanyue, 曾楠岳, true",
        "李岳雷, 李岳磊, false",
        "阿依岳丽·买买提, 阿依岳丽 买买提, true",
        "阿依岳楠·买买提, 阿依岳楠买买提, true",
        "钟\ue123岳, 钟某岳, true",
        "钟某巍, 钟\ue123巍, true",
        "钟\ue123岳, 钟某某岳, false",
        "钟\ue123岭, 鐘某岭, true",
        "鐘某崎, 钟\ue123崎, true"
    })
    void a_later_ban_without_a_document_is_told_to_whoever_asked_by_a_name_that_is_near(
            String listed, String asked, boolean told) {
        String check = employer.check(Somebody.random().named(asked)).getString("id");
        long before = AlertBox.latest(employer.client());
        register.inForce(named(listed));
        assertThat(kinds(before, check)).isEqualTo(told ? List.of("LATE_POSSIBLE_MATCH") : List.of());
    }

    @Test
    void a_ban_with_another_document_is_told_of_where_name_and_birth_date_are_hers_and_is_never_more_than_possible() {
        Somebody asked = Somebody.born(LocalDate.of(1981, 2, 3));
        String check = employer.check(asked).getString("id");
        long before = AlertBox.latest(employer.client());
        register.inForce(asked.homonymBorn(LocalDate.of(1995, 2, 3)));
        assertThat(kinds(before, check)).as("a namesake of another age").isEmpty();
        register.inForce(asked.homonymBorn(asked.born()));
        assertThat(kinds(before, check)).containsExactly("LATE_POSSIBLE_MATCH");
    }

    @Test
    void what_the_check_said_is_not_told_again_and_what_is_told_is_told_once() throws Exception {
        Somebody asked = Somebody.random();
        register.inForce(named(asked.name()));
        String check = employer.check(asked).getString("id");
        long before = AlertBox.latest(employer.client());
        String another = register.inForce(named(asked.name()));
        assertThat(kinds(before, check)).containsExactly("LATE_POSSIBLE_MATCH");
        lookedAtAgain(another);
        assertThat(kinds(before, check)).containsExactly("LATE_POSSIBLE_MATCH");
    }

    @Test
    void whoever_is_on_record_has_no_keys_of_her_own_and_is_found_all_the_same() throws SQLException {
        Somebody hired = Somebody.random();
        employer.hire("N-" + hired.number(), hired);
        String check = Employer.other(platform).check(hired).getString("id");
        assertThat(rows.count(KEPT, check)).isZero();
        String unknown = employer.check(Somebody.random()).getString("id");
        assertThat(rows.count(KEPT, unknown)).isEqualTo(1);
        assertThat(rows.refusal("delete from check_name where check_id = ?", unknown))
                .isPresent();
    }

    @Test
    void who_is_hired_after_the_notice_is_told_of_as_one_of_the_staff_and_both_are_taken_back() {
        Somebody asked = Somebody.random();
        employer.check(asked);
        long before = AlertBox.latest(employer.client());
        String ban = register.inForce(named(asked.name()));
        employer.hire("N-" + asked.number(), asked);
        assertThat(AlertBox.kinds(employer.client(), before, asked))
                .containsExactly("LATE_POSSIBLE_MATCH", "POSSIBLE_MATCH");
        register.voided(ban);
        assertThat(AlertBox.kinds(employer.client(), before, asked))
                .startsWith("LATE_POSSIBLE_MATCH", "POSSIBLE_MATCH")
                .endsWith("VOIDED");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, false", "1, true"})
    void only_who_asked_within_twelve_months_is_told(int secondsAfterTheFirstMoment, boolean told) throws SQLException {
        String check = employer.check(Somebody.random().named("钟期岳")).getString("id");
        datedBack(check, 12, secondsAfterTheFirstMoment);
        long before = AlertBox.latest(employer.client());
        register.inForce(named("钟期岳"));
        assertThat(kinds(before, check)).isEqualTo(told ? List.of("LATE_POSSIBLE_MATCH") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, false"})
    void only_who_saw_a_ban_within_three_years_is_told_of_its_voiding(int secondsAfterTheFirstMoment, boolean told)
            throws SQLException {
        Somebody barred = Somebody.random();
        String ban = register.inForce(barred);
        String check = employer.check(barred).getString("id");
        datedBack(check, 36, secondsAfterTheFirstMoment);
        long before = AlertBox.latest(employer.client());
        register.voided(ban);
        assertThat(kinds(before, check)).isEqualTo(told ? List.of("VOIDED") : List.of());
    }

    @Test
    void where_the_tables_of_names_were_others_keys_are_made_anew_and_bans_of_meanwhile_look_again() throws Exception {
        String check = employer.check(Somebody.random().named("钟易岳")).getString("id");
        String never = employer.check(Somebody.random().named("钟易巍")).getString("id");
        change(
                "update check_name set edition = 0, keys = '{}' where check_id = '" + check + "'",
                "alter table check_name disable trigger check_name_kept",
                "delete from check_name where check_id = '" + never + "'",
                "alter table check_name enable trigger check_name_kept");
        long before = AlertBox.latest(employer.client());
        try (Connection held = platform.connect();
                Statement stale = held.createStatement()) {
            held.setAutoCommit(false);
            stale.execute("update name_key_edition set edition = 'another' where owner = 'CHECKS'");
            for (String name : List.of("钟易岳", "钟易巍")) {
                // as if the minute after which it is looked at once more were over
                rows.change("delete from late_look where ban_id = ?", register.inForce(named(name)));
            }
            assertThat(kinds(before, check)).as("not found for now").isEmpty();
            held.commit();
        }
        Waiting.until(
                "they are found once the keys are made",
                PATIENCE,
                () -> !kinds(before, check).isEmpty() && !kinds(before, never).isEmpty());
        assertThat(kinds(before, check)).containsExactly("LATE_POSSIBLE_MATCH");
        assertThat(kinds(before, never)).containsExactly("LATE_POSSIBLE_MATCH");
    }

    private static JsonObjectBuilder named(String name) {
        return Register.decision(Json.createObjectBuilder().add("name", name));
    }

    private List<String> kinds(long since, String check) {
        return AlertBox.alerts(employer.client(), since).stream()
                .filter(alert -> check.equals(alert.getString("checkId", null)))
                .map(alert -> alert.getString("kind"))
                .toList();
    }

    /** As each ban is a minute after it took effect, for checks that were under way. */
    private void lookedAtAgain(String ban) throws Exception {
        rows.change("update late_look set took_effect_at = now() - interval '2 minutes' where ban_id = ?", ban);
        Waiting.until(
                "it was looked at again",
                PATIENCE,
                () -> rows.count("select count(*) from late_look where ban_id = ?", ban) == 0);
    }

    /** To so many seconds after the first moment of the day that many months ago. */
    private void datedBack(String check, int months, int seconds) throws SQLException {
        String moment = " set checked_at = at, %s from (select ((exam_time() at time zone 'Asia/Shanghai')::date"
                + " - interval '" + months + " months') at time zone 'Asia/Shanghai' + interval '" + seconds
                + " seconds' as at) m where ";
        change(
                "alter table credential_check disable trigger credential_check_only_grows",
                "alter table check_name disable trigger check_name_is_of_its_check",
                "update credential_check" + moment.formatted("list_as_of = at") + "id = '" + check + "'",
                "update check_name" + moment.formatted("edition = edition") + "check_id = '" + check + "'",
                "alter table check_name enable trigger check_name_is_of_its_check",
                "alter table credential_check enable always trigger credential_check_only_grows");
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = platform.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        }
    }
}
