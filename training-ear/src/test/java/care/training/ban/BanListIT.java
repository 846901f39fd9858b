package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A court's list of decisions: handed in and previewed, entered as a whole by a second official. */
@WholePlatform
class BanListIT {
    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @Test
    void each_row_says_what_becomes_of_it_and_nothing_is_entered_by_the_upload() {
        Somebody good = Somebody.random();
        Somebody known = Somebody.random();
        String number = "（2026）测刑终 " + UUID.randomUUID();
        String entry = register.inForce(Register.decision(known.asJson()).add("documentNumber", number));
        Somebody wrong = new Somebody("甲", good.born(), "619000198801090077");

        JsonObject list = DecisionListFile.of(good)
                .life(known, number)
                .life(wrong, "（2026）测刑终 1")
                .row(Somebody.random(), "（2026）测刑终 2", "法院判决，三至五年,L5", "2024-03-01,2031-01-01")
                .row(Somebody.random(), "（2026）测刑终 3", "法院判决，终身禁止,L18", "2024-03-01,终身")
                .row(Somebody.random(), "（2026）测刑终 4", "暂停,L77", "2024-03-01,终身")
                .life(known, number.replace("（2026）", "〔2026〕"))
                .handedIn(register.proposer());

        assertThat(list.getString("state")).isEqualTo("WAITING");
        assertThat(states(list))
                .containsExactly("ENTER", "SAME_AS_REGISTERED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(rows(list).get(1).getString("ban")).isEqualTo(entry);
        assertThat(rows(list).subList(2, 7))
                .extracting(BanListIT::reasons)
                .containsExactly(
                        List.of("document-check-character"),
                        List.of("ban-term-invalid"),
                        List.of("ban-kind-and-basis-differ"),
                        List.of("unknown-value", "unknown-value"),
                        List.of("decision-given-twice"));
        JsonObject reason = rows(list).get(3).getJsonArray("violations").getJsonObject(0);
        assertThat(reason.getString("zh")).contains("期限");
        assertThat(reason.getString("en")).contains("term");
        assertThat(list.toString()).doesNotContain(good.number());
        assertThat(employer.outcome(good)).isEqualTo("NO_RECORD");
    }

    @Test
    void a_second_official_has_all_of_it_entered_and_checks_say_so_at_once() {
        Somebody one = Somebody.random();
        Somebody other = Somebody.random();
        Somebody since = Somebody.random();
        String number = "（2026）测刑终 " + UUID.randomUUID();
        String list = id(DecisionListFile.of(one, other).life(since, number).handedIn(register.proposer()));

        refused(register.proposer().post(approval(list)), 409, "proposer-cannot-approve");
        assertThat(employer.outcome(one)).isEqualTo("NO_RECORD");
        register.inForce(Register.decision(since.asJson()).add("documentNumber", number));
        JsonObject approved =
                register.approver().post(approval(list)).expect(200).json();

        assertThat(approved.getString("state")).isEqualTo("APPROVED");
        assertThat(states(approved)).containsExactly("ENTERED", "ENTERED", "SAME_AS_REGISTERED");
        assertThat(rows(approved))
                .extracting(row -> row.getBoolean("changedSincePreview"))
                .containsExactly(false, false, true);
        assertThat(rows(approved).get(0)).doesNotContainKey("decision");
        assertThat(employer.outcome(one)).isEqualTo("BARRED");
        assertThat(employer.outcome(other)).isEqualTo("BARRED");
        JsonObject entry = register.proposer()
                .get("/bans/" + rows(approved).get(0).getString("ban"))
                .expect(200)
                .json();
        assertThat(entry.getString("state")).isEqualTo("IN_FORCE");
        assertThat(entry.getBoolean("proposedByMe")).isTrue();
        refused(register.approver().post(approval(list)), 409, "decision-list-decided");
    }

    @Test
    void of_two_approvals_at_once_one_enters_the_list() {
        Somebody somebody = Somebody.random();
        String list = id(DecisionListFile.of(somebody).handedIn(register.proposer()));
        ApiClient third = ApiClient.person(platform, "regulator2");
        List<Answer> answers = new CopyOnWriteArrayList<>();

        Race.between(List.of(
                () -> answers.add(register.approver().post(approval(list))),
                () -> answers.add(third.post(approval(list)))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(register.proposer()
                        .post(
                                "/bans/lookups",
                                Json.createObjectBuilder()
                                        .add("name", somebody.name())
                                        .build())
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void a_list_that_is_refused_enters_nothing_and_is_erased() {
        Somebody somebody = Somebody.random();
        String list = id(DecisionListFile.of(somebody).handedIn(register.proposer()));

        JsonObject refused = register.approver()
                .post(
                        "/ban-lists/" + list + "/refusal",
                        Json.createObjectBuilder()
                                .add("reason", "UNLIKE_ITS_DOCUMENT")
                                .build())
                .expect(200)
                .json();

        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(rows(refused).get(0)).doesNotContainKey("decision");
        refused(register.approver().post(approval(list)), 409, "decision-list-decided");
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
    }

    @Test
    void a_decision_that_was_voided_does_not_come_back_by_a_list_and_a_list_of_nothing_new_enters_nothing() {
        Somebody somebody = Somebody.random();
        String number = "（2026）测刑终 " + UUID.randomUUID();
        register.voided(register.inForce(Register.decision(somebody.asJson()).add("documentNumber", number)));

        JsonObject list = new DecisionListFile().life(somebody, number).handedIn(register.proposer());

        assertThat(reasons(rows(list).get(0))).containsExactly("decision-voided-before");
        refused(register.approver().post(approval(id(list))), 409, "nothing-to-enter");
    }

    @Test
    void hundreds_of_rows_are_entered_at_once_and_read_page_by_page() {
        Somebody[] people =
                IntStream.range(0, 300).mapToObj(i -> Somebody.random()).toArray(Somebody[]::new);
        String list = id(DecisionListFile.of(people).handedIn(register.proposer()));

        register.approver().post(approval(list)).expect(200);

        JsonObject page = register.approver()
                .get("/ban-lists/" + list + "?state=ENTERED&page=14&size=20")
                .expect(200)
                .json();
        assertThat(page.getInt("found")).isEqualTo(300);
        assertThat(rows(page))
                .hasSize(20)
                .last()
                .extracting(row -> row.getInt("row"))
                .isEqualTo(301);
        assertThat(employer.outcome(people[299])).isEqualTo("BARRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-employer", "demo-college", "demo-association"})
    void others_neither_hand_in_nor_see_lists(String client) {
        ApiClient other = ApiClient.machine(platform, client);

        assertThat(DecisionListFile.of(Somebody.random()).post(other).status()).isEqualTo(403);
        assertThat(other.get("/ban-lists").status()).isEqualTo(403);
        assertThat(other.post(approval(UUID.randomUUID().toString())).status()).isEqualTo(403);
    }

    @Test
    void the_template_itself_has_no_row_to_enter() {
        byte[] template =
                register.proposer().get("/ban-lists/template.csv").expect(200).body();

        refused(register.proposer().post("/ban-lists", "text/csv", template), 400, "spreadsheet-empty");
    }

    private static String approval(String list) {
        return "/ban-lists/" + list + "/approval";
    }

    private static String id(JsonObject list) {
        return list.getString("id");
    }

    private static List<JsonObject> rows(JsonObject list) {
        return list.getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static List<String> states(JsonObject list) {
        return rows(list).stream().map(row -> row.getString("state")).toList();
    }

    private static List<String> reasons(JsonObject row) {
        return row.getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(violation -> violation.getString("code"))
                .toList();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(code);
    }
}
