package care.training.check;

import static care.training.check.AlertBox.kinds;
import static care.training.check.AlertBox.latest;
import static care.training.check.Verdicts.confirm;
import static care.training.check.Verdicts.propose;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A possible match: opened by a check, decided by two officials, and what later checks make of it. */
@WholePlatform
class CaseIT {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 5);

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final ApiClient first = register.proposer();
    private final ApiClient second = register.approver();
    private final Employer employer = Employer.of(platform);
    private final Employer otherEmployer = Employer.other(platform);

    @Test
    void what_two_officials_decide_is_seen_by_each_employer_and_holds_for_later_checks_until_it_is_decided_anew()
            throws Exception {
        Somebody barred = Somebody.born(BORN);
        Somebody homonym = barred.homonymBorn(BORN);
        register.inForce(barred);
        long before = latest(employer.client());
        long beforeThere = latest(otherEmployer.client());
        JsonObject check = employer.check(homonym);
        JsonObject elsewhere = otherEmployer.check(homonym);
        String number = check.getString("caseNumber");

        JsonObject opened = first.get("/cases/" + number).expect(200).json();
        assertThat(opened.getString("state")).isEqualTo("OPEN");
        assertThat(opened.getInt("asMany")).isEqualTo(1);
        assertThat(opened.getJsonArray("candidates")).hasSize(1);
        assertThat(opened.toString()).doesNotContain(homonym.number());
        assertThat(resolution(employer, check)).isEqualTo("OPEN");

        propose(first, number, "NOT_SAME_PERSON", "OTHER_DOCUMENT_PROVEN").expect(200);
        assertThat(type(propose(second, number, "SAME_PERSON", "ADMITTED").expect(409)))
                .endsWith("/case-already-proposed");
        assertThat(type(confirm(first, number).expect(409))).endsWith("/case-needs-another");
        assertThat(resolution(employer, check)).isEqualTo("OPEN");
        assertThat(employer.outcome(homonym)).isEqualTo("POSSIBLE_MATCH");
        confirm(second, number).expect(200);

        assertThat(resolution(employer, check)).isEqualTo("NOT_THE_PERSON");
        assertThat(resolution(otherEmployer, elsewhere)).isEqualTo("NOT_THE_PERSON");
        assertThat(kinds(employer.client(), before, homonym)).containsExactly("NOT_THE_PERSON");
        JsonObject later = employer.check(homonym);
        assertThat(later.getString("outcome")).isEqualTo("NO_RECORD");
        assertThat(new Rows(platform)
                        .count("select count(*) from weighed_by_case where check_id = ?", later.getString("id")))
                .isEqualTo(1);
        assertThat(employer.outcome(barred)).isEqualTo("BARRED");
        assertThat(employer.outcome(barred.homonymBorn(BORN))).isEqualTo("POSSIBLE_MATCH");

        propose(second, number, "SAME_PERSON", "AUTHORITY_NAMED").expect(200);
        assertThat(employer.outcome(homonym)).isEqualTo("NO_RECORD");
        confirm(first, number).expect(200);
        assertThat(employer.outcome(homonym)).isEqualTo("BARRED");
        assertThat(resolution(otherEmployer, elsewhere)).isEqualTo("CONFIRMED_BARRED");
        assertThat(kinds(employer.client(), before, homonym))
                .as("of whom it was told meanwhile that there is no record")
                .containsExactly("NOT_THE_PERSON", "LATE_BARRED");
        assertThat(kinds(otherEmployer.client(), beforeThere, homonym))
                .containsExactly("NOT_THE_PERSON", "LATE_BARRED");
        JsonObject then = first.post(
                        "/checks/list-then",
                        Json.createObjectBuilder()
                                .add("check", later.getString("id"))
                                .build())
                .expect(200)
                .json();
        assertThat(then.getString("outcome")).as("by the verdict of then").isEqualTo("NO_RECORD");
        assertThat(then.getBoolean("follows")).isTrue();
        assertThat(employer.client()
                        .get("/checks/" + check.getString("id"))
                        .expect(200)
                        .json()
                        .getString("outcome"))
                .isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void of_two_officials_at_once_one_proposes_and_of_confirming_and_turning_down_one_counts() {
        Somebody barred = Somebody.born(BORN);
        register.inForce(barred);
        String number = employer.check(barred.homonymBorn(BORN)).getString("caseNumber");

        assertThat(statuses(
                        () -> propose(first, number, "SAME_PERSON", "ADMITTED"),
                        () -> propose(second, number, "NOT_SAME_PERSON", "OTHER_BIRTH_DATE")))
                .containsExactlyInAnyOrder(200, 409);
        boolean firsts = first.get("/cases/" + number)
                .expect(200)
                .json()
                .getJsonArray("steps")
                .getJsonObject(0)
                .getBoolean("proposedByMe");
        ApiClient proposer = firsts ? first : second;
        ApiClient other = firsts ? second : first;

        assertThat(statuses(
                        () -> confirm(other, number), () -> proposer.post("/cases/" + number + "/proposals/refusal")))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void more_is_asked_for_by_one_and_the_whole_number_is_seen_by_whoever_asks_for_it() throws Exception {
        Somebody barred = Somebody.born(BORN);
        Somebody homonym = barred.homonymBorn(BORN);
        register.inForce(barred);
        String number = employer.check(homonym).getString("caseNumber");
        JsonObject before = first.get("/cases/" + number).expect(200).json();

        JsonObject asked = propose(first, number, "CANNOT_TELL", "ASK_AUTHORITY")
                .expect(200)
                .json();
        assertThat(asked.getString("state")).isEqualTo("OPEN");
        assertThat(LocalDate.parse(asked.getString("dueOn"))).isAfter(LocalDate.parse(before.getString("dueOn")));
        assertThat(employer.outcome(homonym)).isEqualTo("POSSIBLE_MATCH");

        assertThat(first.post("/cases/" + number + "/document")
                        .expect(200)
                        .json()
                        .getString("documentNumber"))
                .isEqualTo(homonym.number());
        assertThat(propose(first, number, "NOT_SAME_PERSON", "ADMITTED").status())
                .isEqualTo(400);
    }

    @Test
    void whoever_is_named_by_document_and_name_is_never_decided_to_be_somebody_else() {
        Somebody barred = Somebody.born(BORN);
        register.inForce(Register.decision(barred.asJson()).add("scope", "INSTITUTION"));
        String number = employer.check(barred).getString("caseNumber");

        assertThat(type(propose(first, number, "NOT_SAME_PERSON", "NUMBER_ENTERED_WRONGLY")
                        .expect(422)))
                .endsWith("/case-has-exact-hit");
        propose(first, number, "SAME_PERSON", "AUTHORITY_NAMED").expect(200);
        confirm(second, number).expect(200);
        assertThat(employer.outcome(barred)).isEqualTo("BARRED");
        assertThat(otherEmployer.outcome(barred)).isEqualTo("POSSIBLE_MATCH");
    }

    @SafeVarargs
    private static List<Integer> statuses(Callable<Answer>... contestants) {
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        Race.between(List.of(contestants).stream()
                .<Callable<?>>map(
                        contestant -> () -> statuses.add(contestant.call().status()))
                .toList());
        return statuses;
    }

    private static String resolution(Employer employer, JsonObject check) {
        return employer.client()
                .get("/checks/" + check.getString("id"))
                .expect(200)
                .json()
                .getJsonObject("resolution")
                .getString("state");
    }

    private static String type(Answer answer) {
        return answer.json().getString("type");
    }
}
