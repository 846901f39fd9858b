package care.training.check;

import static care.training.check.AlertBox.kinds;
import static care.training.check.AlertBox.latest;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.platform.ApiClient;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.registry.OnRecord;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What employers are told where something is decided, turned back, or known anew of somebody whom they were told of before. */
@WholePlatform
class WatchedAnewIT {
    private static Platform platform;
    private static Register register;
    private static Employer employer;
    private static Employer other;
    private static ApiClient clerk;
    private static ApiClient otherClerk;
    private static ApiClient otherAssociationClerk;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        register = new Register(platform);
        employer = Employer.onRecord(platform);
        other = Employer.otherOnRecord(platform);
        clerk = ApiClient.machine(platform, "demo-association");
        otherClerk = ApiClient.machine(platform, "demo-regulator2");
        otherAssociationClerk = ApiClient.machine(platform, "demo-association2");
    }

    @Test
    void staff_are_unmarked_or_barred_by_what_officials_decide_each_time_they_decide_anew() {
        Somebody barred = Somebody.random();
        Somebody carer = barred.homonymBorn(barred.born());
        String ref = hire(employer, carer);
        hire(other, carer);
        long before = latest(employer.client());
        long beforeThere = latest(other.client());
        String ban = register.inForce(barred);
        String number = employer.check(carer).getString("caseNumber");
        assertThat(kinds(employer.client(), before, carer)).containsExactly("POSSIBLE_MATCH");

        Verdicts.another(register, number);
        assertThat(kinds(employer.client(), before, carer)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON");
        assertThat(kinds(other.client(), beforeThere, carer)).containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON");
        employer.file(ref, carer, "保洁员", "2024-01-01");
        assertThat(kinds(employer.client(), before, carer))
                .as("what is decided raises no alert")
                .hasSize(2);

        Verdicts.same(register, number);
        Verdicts.another(register, number);
        Verdicts.same(register, number);
        assertThat(kinds(employer.client(), before, carer))
                .containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON", "BARRED", "NOT_THE_PERSON", "BARRED");
        assertThat(kinds(other.client(), beforeThere, carer))
                .containsExactly("POSSIBLE_MATCH", "NOT_THE_PERSON", "BARRED", "NOT_THE_PERSON", "BARRED");
        register.voided(ban);
        assertThat(kinds(employer.client(), before, carer)).endsWith("BARRED", "VOIDED");
    }

    @Test
    void a_namesake_who_was_decided_to_be_another_is_not_told_of_when_she_is_hired() {
        Somebody barred = Somebody.random();
        Somebody carer = barred.homonymBorn(barred.born());
        register.inForce(barred);
        Verdicts.another(register, employer.check(carer).getString("caseNumber"));
        long before = latest(other.client());
        hire(other, carer);
        assertThat(kinds(other.client(), before, carer)).isEmpty();
    }

    @Test
    void whoever_saw_another_ban_is_told_of_this_one_unless_that_one_bars_her_still() {
        Somebody doubted = Somebody.random();
        register.inForce(doubted.homonymBorn(doubted.born()));
        String number = employer.check(doubted).getString("caseNumber");
        Verdicts.another(register, number);
        Somebody waiting = Somebody.random();
        register.inForce(waiting.homonymBorn(waiting.born()));
        employer.check(waiting);
        Somebody cleared = Somebody.random();
        String first = register.inForce(cleared);
        employer.check(cleared);
        register.voided(first);
        Somebody barred = Somebody.random();
        String standing = register.inForce(barred);
        employer.check(barred);
        long before = latest(employer.client());

        register.inForce(doubted);
        assertThat(kinds(employer.client(), before, doubted)).containsExactly("LATE_BARRED");
        register.inForce(waiting);
        assertThat(kinds(employer.client(), before, waiting)).containsExactly("LATE_BARRED");
        register.inForce(cleared);
        assertThat(kinds(employer.client(), before, cleared)).containsExactly("LATE_BARRED");
        register.inForce(barred);
        assertThat(kinds(employer.client(), before, barred)).isEmpty();
        register.voided(standing);
        assertThat(kinds(employer.client(), before, barred))
                .as("the other bars her still")
                .containsExactly("VOIDED", "LATE_BARRED");
    }

    @Test
    void who_was_checked_under_another_name_than_the_ban_gives_is_told_of_as_possibly_meant() {
        Somebody asked = Somebody.random();
        employer.check(asked);
        long before = latest(employer.client());
        register.inForce(asked.named("李某某"));
        assertThat(kinds(employer.client(), before, asked)).containsExactly("LATE_POSSIBLE_MATCH");
    }

    @Test
    void whoever_hires_again_is_told_again_and_what_was_told_of_the_post_before_is_not() throws SQLException {
        Somebody barred = Somebody.random();
        String ref = hire(employer, barred);
        long before = latest(employer.client());
        String ban = register.proposed(Register.decision(barred.asJson()));
        // as alerts were kept before they said of which post
        new Rows(platform).change("""
                insert into alert (id, organization, kind, person_id, cause, raised_at, acknowledge_by)
                select gen_random_uuid(), '%s', 'BARRED', d.person_id, 'BAN:' || b.id, now(), now() + interval '2 days'
                from ban b join ban_document n on n.ban_id = b.id join identity_document d on d.number_hash = n.number_hash
                where b.id = ?""".formatted(Employer.ORGANIZATION), ban);
        register.approve(ban).expect(200);
        assertThat(kinds(employer.client(), before, barred)).containsExactly("BARRED");

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        employer.client().delete("/staff/" + ref + "?on=" + today.minusDays(1)).expect(204);
        // as if it had been told while she held that post
        age(ban);
        employer.file(ref, barred, "保育员", today.toString());
        employer.file(ref, barred, "保洁员", today.toString());
        assertThat(kinds(employer.client(), before, barred)).containsExactly("BARRED", "BARRED");
    }

    @Test
    void who_is_known_by_more_than_before_is_told_of_and_no_more_once_it_was_not_hers() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        Somebody carer = Somebody.random();
        hire(employer, carer);
        long before = latest(employer.client());
        hire(other, barred);
        String merge = clerk.post(
                        "/people/merges",
                        reasoned()
                                .add("survivor", id(carer))
                                .add("absorbed", id(barred))
                                .build())
                .expect(201)
                .json()
                .getString("id");
        assertThat(kinds(employer.client(), before, carer)).isEmpty();
        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);
        assertThat(kinds(employer.client(), before, carer)).containsExactly("BARRED");
        clerk.post("/people/merges/" + merge + "/undoing", reasoned().build()).expect(200);
        otherClerk.post("/people/merges/" + merge + "/undoing/approval").expect(200);
        assertThat(kinds(employer.client(), before, carer)).containsExactly("BARRED", "NOT_THE_PERSON");
    }

    @Test
    void who_was_checked_is_told_of_when_she_turns_out_to_be_barred_and_no_more_once_it_was_not_hers() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        Somebody carer = Somebody.random();
        hire(other, barred);
        other.file("A-" + UUID.randomUUID(), carer, "保洁员", "2024-01-01");
        String check = employer.check(carer).getString("id");
        long before = latest(employer.client());
        String merge = clerk.post(
                        "/people/merges",
                        reasoned()
                                .add("survivor", id(barred))
                                .add("absorbed", id(carer))
                                .build())
                .expect(201)
                .json()
                .getString("id");
        otherClerk.post("/people/merges/" + merge + "/approval").expect(200);
        assertThat(toldOf(check, before)).containsExactly("LATE_BARRED");
        JsonObject meanwhile = employer.check(carer);
        assertThat(meanwhile.getString("outcome")).isEqualTo("BARRED");
        assertThat(employer.stillBarred(meanwhile)).isTrue();
        clerk.post("/people/merges/" + merge + "/undoing", reasoned().build()).expect(200);
        otherClerk.post("/people/merges/" + merge + "/undoing/approval").expect(200);
        assertThat(toldOf(check, before)).containsExactly("LATE_BARRED", "NOT_THE_PERSON");
        assertThat(employer.stillBarred(meanwhile)).isFalse();
    }

    @Test
    void who_was_checked_by_a_document_that_a_clerk_adds_to_a_barred_persons_record_is_told_of() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        hire(other, barred);
        JsonObject passport = Json.createObjectBuilder()
                .add("documentType", "PASSPORT")
                .add("documentNumber", "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L))
                .build();
        JsonObject answer = employer.check(
                Json.createObjectBuilder(passport).add("name", Somebody.random().name()));
        assertThat(answer.getString("outcome")).isEqualTo("NO_RECORD");
        long before = latest(employer.client());
        String change = clerk.post(
                        "/people/" + id(barred) + "/documents",
                        Json.createObjectBuilder(passport).add("reason", "护照").build())
                .expect(202)
                .json()
                .getString("id");
        assertThat(toldOf(answer.getString("id"), before)).as("one clerk alone").isEmpty();
        otherAssociationClerk.post("/people/changes/" + change + "/approval").expect(200);
        assertThat(toldOf(answer.getString("id"), before)).containsExactly("LATE_BARRED");
    }

    /** Nobody knew when she was released; now it turns out that three years are over. */
    @Test
    void that_a_term_was_over_when_its_start_became_known_is_told_to_whoever_was_told_of_it() {
        Somebody somebody = Somebody.random();
        String check = employer.check(somebody).getString("id");
        long before = latest(employer.client());
        String ban = register.inForce(Json.createObjectBuilder(Register.decision(somebody.asJson())
                        .add("kind", "COURT_TERM")
                        .add("legalBasis", "L5")
                        .add("decidedOn", "2016-03-01")
                        .add("life", false)
                        .build())
                .remove("start"));
        register.proposer()
                .post(
                        "/bans/" + ban + "/changes",
                        Json.createObjectBuilder()
                                .add("kind", "START_KNOWN")
                                .add("reason", "RELEASED")
                                .add("authority", "某监狱（测试）")
                                .add("documentNumber", "（2026）释 1 号")
                                .add("decidedOn", "2026-03-01")
                                .add("start", "2020-01-01")
                                .add("end", "2023-01-01")
                                .build())
                .expect(201);
        register.approver().post("/bans/" + ban + "/changes/1/approval").expect(200);
        assertThat(toldOf(check, before)).containsExactly("LATE_BARRED", "LIFTED");
    }

    private static List<String> toldOf(String check, long since) {
        return AlertBox.alerts(employer.client(), since).stream()
                .filter(alert -> check.equals(alert.getString("checkId", null)))
                .map(alert -> alert.getString("kind"))
                .toList();
    }

    @Test
    void who_gets_another_document_or_name_that_is_on_the_list_is_told_of() {
        Somebody barred = Somebody.random();
        String passport = "T" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000_000L);
        JsonObjectBuilder other =
                Json.createObjectBuilder().add("documentType", "PASSPORT").add("documentNumber", passport);
        register.inForce(Register.decision(Json.createObjectBuilder()
                .add("documentType", "PASSPORT")
                .add("documentNumber", passport)
                .add("name", barred.name())));
        Somebody carer = Somebody.random();
        hire(employer, carer);
        long before = latest(employer.client());
        OnRecord.addedByTwo(
                clerk,
                otherAssociationClerk,
                id(carer),
                "documents",
                other.add("reason", "护照").build());
        assertThat(kinds(employer.client(), before, carer)).containsExactly("POSSIBLE_MATCH");
        OnRecord.addedByTwo(
                clerk,
                otherAssociationClerk,
                id(carer),
                "names",
                reasoned().add("kind", "ALIAS").add("name", barred.name()).build());
        assertThat(kinds(employer.client(), before, carer)).containsExactly("POSSIBLE_MATCH", "BARRED");
    }

    private static void age(String ban) throws SQLException {
        new TableOwner(platform)
                .change(
                        "alert",
                        "update alert set raised_at = raised_at - interval '3 days' where matter = ?",
                        "BAN:" + ban);
    }

    private static String hire(Employer by, Somebody somebody) {
        String ref = "A-" + UUID.randomUUID();
        by.hire(ref, somebody);
        return ref;
    }

    private static String id(Somebody somebody) {
        return OnRecord.id(clerk, somebody.asJson().build());
    }

    private static JsonObjectBuilder reasoned() {
        return Json.createObjectBuilder().add("reason", "证件原件已核对（测试）");
    }
}
