package care.training.check;

import static care.training.check.AlertBox.kinds;
import static care.training.check.AlertBox.latest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.Accounts;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.OnRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody on a staff whom a ban may mean: officials look without anybody checking her again. */
@WholePlatform
class StaffCaseIT {
    private static final String OPEN_ABOUT =
            "select count(*) from match_case m join case_candidate k on k.case_id = m.id"
                    + " where m.alert_id is not null and m.verdict is null and k.ban_id = ?";

    private static Platform platform;
    private static Register register;
    private static Employer employer;
    private static Employer other;

    private final Somebody barred = Somebody.random();
    /** Somebody else of the name and birth date, as far as anybody knows. */
    private final Somebody carer = barred.homonymBorn(barred.born());
    /** The last alert of each employer before the test. */
    private final Map<Employer, Long> before = new HashMap<>();

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        register = new Register(platform);
        employer = Employer.onRecord(platform);
        other = Employer.otherOnRecord(platform);
    }

    @BeforeEach
    void look() {
        List.of(employer, other).forEach(one -> before.put(one, latest(one.client())));
    }

    @Test
    void an_alert_of_somebody_possibly_meant_opens_one_case_and_what_officials_find_is_told_to_each_employer()
            throws SQLException {
        hire(employer, carer);
        hire(other, carer);
        String ban = register.inForce(barred);

        JsonObject told = officials(employer);
        String number = told.getString("number");
        assertThat(told.getJsonObject("standing").getString("state")).isEqualTo("OPEN");
        assertThat(told.toString()).as("an employer sees no more of it").doesNotContain(ban);
        JsonObject opened =
                register.proposer().get("/cases/" + number).expect(200).json();
        assertThat(opened.getString("dueOn")).isEqualTo(told.getString("dueOn"));
        assertThat(LocalDate.parse(opened.getString("dueOn")))
                .as("five working days")
                .isAfter(LocalDate.parse(opened.getString("openedAt").substring(0, 10))
                        .plusDays(4));
        assertThat(opened.getString("organization")).isEqualTo(Employer.ORGANIZATION);
        assertThat(opened.containsKey("purpose")).as("nobody checked her").isFalse();
        assertThat(opened.getJsonObject("subject").getString("name")).isEqualTo(carer.name());
        assertThat(opened.toString()).doesNotContain(carer.number());
        assertThat(opened.getInt("asMany")).as("the other employer's").isEqualTo(1);
        assertThat(register.proposer()
                        .post("/cases/" + number + "/document")
                        .expect(200)
                        .json()
                        .getString("documentNumber"))
                .isEqualTo(carer.number());
        assertThat(register.proposer()
                        .get("/cases?queue=OPEN&size=200")
                        .expect(200)
                        .text())
                .contains(number);

        employer.file(ref(carer), carer, "保洁员", "2024-01-01");
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban))
                .as("one for each employer")
                .isEqualTo(2);
        Verdicts.another(register, number);
        assertThat(told(employer)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON");
        assertThat(told(other)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON");
        assertThat(officials(other).getJsonObject("standing").getString("state"))
                .isEqualTo("NOT_THE_PERSON");
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban)).isZero();
        assertThat(employer.outcome(carer)).isEqualTo("NO_RECORD");

        Verdicts.same(register, officials(other).getString("number"));
        assertThat(told(employer)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON", "BARRED");
        assertThat(told(other)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON", "BARRED");
        assertThat(employer.outcome(carer)).isEqualTo("BARRED");
    }

    @Test
    void a_check_that_asks_the_same_is_settled_along_whichever_of_the_two_is_decided() throws SQLException {
        hire(employer, carer);
        String ban = register.inForce(barred);
        String number = officials(employer).getString("number");
        JsonObject check = employer.check(carer);
        assertThat(check.getString("caseNumber")).isNotEqualTo(number);
        assertThat(register.proposer()
                        .get("/cases/" + number)
                        .expect(200)
                        .json()
                        .getInt("asMany"))
                .isEqualTo(1);
        Verdicts.another(register, number);
        assertThat(state("/checks/" + check.getString("id"))).isEqualTo("NOT_THE_PERSON");

        Verdicts.same(register, check.getString("caseNumber"));
        assertThat(officials(employer).getJsonObject("standing").getString("state"))
                .isEqualTo("CONFIRMED_BARRED");
        hire(other, carer);
        assertThat(told(other))
                .as("what is decided is asked by no other employer")
                .containsExactly("BARRED");
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban)).isZero();
    }

    @Test
    void what_is_compared_anew_is_another_question_and_the_verdict_on_the_first_does_not_answer_it()
            throws SQLException {
        hire(employer, carer);
        String ban = register.inForce(barred);
        String first = officials(employer).getString("number");
        passport(carer);
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban)).isEqualTo(2);
        Verdicts.another(register, first);
        assertThat(told(employer)).containsExactly("POSSIBLE_MATCH");
        String second = officials(employer).getString("number");
        assertThat(second).as("the open one is shown").isNotEqualTo(first);
        Verdicts.another(register, second);
        assertThat(told(employer)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON");
    }

    @Test
    void a_suspension_is_looked_at_and_bars_nobody_whatever_is_found() {
        hire(employer, carer);
        register.inForce(Json.createObjectBuilder()
                .add("subject", carer.asJson())
                .add("role", "PERPETRATOR")
                .add("decidingAuthority", "某区公安分局（测试）")
                .add("kind", "SUSPENDED_PENDING")
                .add("scope", "CLOSE_CONTACT_MINORS"));
        Verdicts.same(register, officials(employer).getString("number"));
        assertThat(told(employer)).containsExactly("POSSIBLE_MATCH");
        assertThat(employer.outcome(carer)).isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void who_is_decided_to_be_meant_sees_the_entry_on_her_own_page() {
        Accounts.caregiver(platform, "meant-by-an-entry");
        ApiClient she = ApiClient.person(platform, "meant-by-an-entry");
        she.put("/me/identity", carer.asJson().build()).expect(200);
        hire(employer, carer);
        register.inForce(barred);
        assertThat(she.get("/me/bans").expect(200).json().getJsonArray("bans")).isEmpty();
        Verdicts.same(register, officials(employer).getString("number"));
        assertThat(she.get("/me/bans").expect(200).json().getJsonArray("bans")).hasSize(1);
    }

    @Test
    void of_an_approval_and_a_hiring_while_a_verdict_is_confirmed_nothing_is_left_over() throws SQLException {
        hire(employer, carer);
        String ban = register.inForce(barred);
        String number = officials(employer).getString("number");
        Verdicts.propose(register.proposer(), number, "NOT_SAME_PERSON", "OTHER_DOCUMENT_PROVEN")
                .expect(200);
        String second = register.proposed(
                Register.decision(barred.homonymBorn(barred.born()).asJson()));

        List<Optional<Throwable>> failures = Race.between(List.of(
                () -> Verdicts.confirm(register.approver(), number).expect(200),
                () -> register.approve(second).expect(200),
                () -> {
                    hire(other, carer);
                    return null;
                }));
        assertThat(failures).allMatch(Optional::isEmpty);
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban))
                .as("decided, for whichever employer")
                .isZero();
        assertThat(new Rows(platform).count(OPEN_ABOUT, second)).isEqualTo(2);
        assertThat(told(employer)).containsExactlyInAnyOrder("POSSIBLE_MATCH", "NOT_THE_PERSON", "POSSIBLE_MATCH");
        assertThat(told(other))
                .as("told of the first only where it was told that it is another, too")
                .isIn(
                        List.of("POSSIBLE_MATCH"),
                        List.of("POSSIBLE_MATCH", "POSSIBLE_MATCH", "NOT_THE_PERSON"),
                        List.of("POSSIBLE_MATCH", "NOT_THE_PERSON", "POSSIBLE_MATCH"));
    }

    @Test
    void a_verdict_waits_for_a_hiring_under_way_and_settles_what_it_asks() throws Exception {
        hire(employer, carer);
        String ban = register.inForce(barred);
        String number = officials(employer).getString("number");
        Verdicts.propose(register.proposer(), number, "NOT_SAME_PERSON", "OTHER_DOCUMENT_PROVEN")
                .expect(200);
        ApiClient second = register.approver();
        try (Connection hiring = platform.connect();
                Statement held = hiring.createStatement()) {
            hiring.setAutoCommit(false);
            held.execute("select epoch from ban_list for share");
            CompletableFuture<ApiClient.Answer> verdict =
                    CompletableFuture.supplyAsync(() -> Verdicts.confirm(second, number));
            assertThatThrownBy(() -> verdict.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            hire(other, carer);
            hiring.commit();
            verdict.get(30, TimeUnit.SECONDS).expect(200);
        }
        assertThat(new Rows(platform).count(OPEN_ABOUT, ban)).isZero();
    }

    private List<String> told(Employer of) {
        return kinds(of.client(), before.get(of), carer);
    }

    /** Of what the employer was told of her, how far officials are. */
    private JsonObject officials(Employer of) {
        return AlertBox.alerts(of.client(), before.get(of), carer).stream()
                .filter(alert -> alert.getString("kind").equals("POSSIBLE_MATCH"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("officials");
    }

    private static String state(String path) {
        return employer.client()
                .get(path)
                .expect(200)
                .json()
                .getJsonObject("resolution")
                .getString("state");
    }

    private static void hire(Employer by, Somebody somebody) {
        by.hire(ref(somebody), somebody);
    }

    private static String ref(Somebody somebody) {
        return "A-" + UUID.nameUUIDFromBytes(somebody.number().getBytes());
    }

    private static void passport(Somebody somebody) {
        ApiClient clerk = ApiClient.machine(platform, "demo-association");
        String id = OnRecord.id(clerk, somebody.asJson().build());
        OnRecord.addedByTwo(
                clerk,
                ApiClient.machine(platform, "demo-association2"),
                id,
                "documents",
                Json.createObjectBuilder()
                        .add("documentType", "PASSPORT")
                        .add(
                                "documentNumber",
                                "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L))
                        .add("reason", "护照")
                        .build());
    }
}
