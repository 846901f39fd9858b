package care.training.registry;

import static care.training.registry.ClerksDesk.document;
import static care.training.registry.ClerksDesk.documentOf;
import static care.training.registry.ClerksDesk.name;
import static care.training.registry.ClerksDesk.passport;
import static care.training.registry.ClerksDesk.reason;
import static care.training.registry.ClerksDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Halt;
import care.training.platform.Platform;
import care.training.platform.Rows;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clerks add to who somebody is: one of them, or two where the list of bans is near. */
@WholePlatform
class AdditionIT {
    private static Platform platform;
    private static ClerksDesk desk;
    private static ApiClient clerk;
    private static ApiClient otherClerk;
    private static Register register;
    private static Employer employer;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        desk = ClerksDesk.of(platform);
        clerk = desk.clerk();
        otherClerk = desk.otherClerk();
        register = new Register(platform);
        employer = Employer.onRecord(platform);
    }

    @Test
    void one_clerk_alone_makes_nobody_barred_and_another_does() throws SQLException {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = desk.registered(somebody.asJson());
        JsonObject before = desk.record(id);
        String passport = passport();
        JsonObjectBuilder other = document(passport).add("reason", "新护照");

        JsonObject waiting = clerk.post("/people/" + id + "/documents", other.build())
                .expect(202)
                .json();

        String change = waiting.getString("id");
        assertThat(waiting.getString("state")).isEqualTo("ASKED");
        assertThat(waiting.getBoolean("byClerk")).isTrue();
        assertThat(waiting.getBoolean("askedByMe")).isTrue();
        assertThat(waiting.toString())
                .as("no word of why it waits")
                .doesNotContainIgnoringCase("ban")
                .doesNotContainIgnoringCase("barred")
                .doesNotContain(passport);
        assertThat(desk.record(id)).isEqualTo(before);
        assertThat(outcome(passport, somebody.name())).isEqualTo("POSSIBLE_MATCH");
        assertThat(outcome(passport, "李他人")).isEqualTo("NO_RECORD");
        refused(
                desk.add(id, "documents", document(passport()).add("reason", "a second beside it")),
                "change-already-asked");
        refused(clerk.post("/people/changes/" + change + "/approval"), "change-needs-another");
        assertThat(new Rows(platform)
                        .refusal(
                                "update identity_change set state = 'APPROVED', decided_by = asked_by, decided_at = now()"
                                        + " where id = ?",
                                change))
                .hasValueSatisfying(words -> assertThat(words).contains("change_approved_by_another"));
        assertThat(desk.record(id)).isEqualTo(before);

        otherClerk.post("/people/changes/" + change + "/approval").expect(200);

        assertThat(outcome(passport, somebody.name())).isEqualTo("BARRED");
        assertThat(outcome(passport, "李他人")).isEqualTo("POSSIBLE_MATCH");
        refused(otherClerk.post("/people/changes/" + change + "/approval"), "change-not-open");
    }

    @Test
    void what_another_clerk_refuses_is_not_recorded_and_can_be_added_rightly() {
        Somebody somebody = Somebody.random();
        register.inForce(somebody);
        String id = desk.registered(somebody.asJson());
        String slip = passport();
        String change = desk.add(id, "documents", document(slip).add("reason", "护照"))
                .expect(202)
                .json()
                .getString("id");

        otherClerk.post("/people/changes/" + change + "/refusal", reason()).expect(200);

        assertThat(outcome(slip, "李他人")).isEqualTo("NO_RECORD");
        String right = passport();
        desk.addByTwo(id, "documents", document(right).add("reason", "护照"));
        assertThat(outcome(right, somebody.name())).isEqualTo("BARRED");
    }

    @Test
    void an_addition_waits_where_the_list_has_an_entry_near_what_she_has_or_gets_and_nowhere_else() {
        Somebody free = Somebody.random();
        String id = desk.registered(free.asJson());
        Somebody barred = Somebody.random();
        register.inForce(barred);
        desk.add(id, "names", name("ALIAS", Somebody.random().name()).add("reason", "别名"))
                .expect(200);
        desk.add(id, "documents", document(passport()).add("reason", "护照")).expect(200);
        refused(desk.add(id, "documents", documentOf(free).add("reason", "again")), "document-on-record");

        String alias = desk.add(id, "names", name("ALIAS", barred.name()).add("reason", "别名"))
                .expect(202)
                .json()
                .getString("id");
        otherClerk.post("/people/changes/" + alias + "/refusal", reason()).expect(200);
        assertThat(desk.record(id).getJsonArray("names")).hasSize(2);
        assertThat(desk.record(id).getJsonArray("documents")).hasSize(2);
    }

    @Test
    void a_document_that_is_barred_from_tomorrow_on_waits_today() {
        String id = desk.registered(Somebody.random().asJson());
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        String soon = passport();
        register.inForce(Register.decision(document(soon).add("name", "李明日"))
                .add("kind", "ADMIN_TERM")
                .add("legalBasis", "L10")
                .add("life", false)
                .add("start", tomorrow.toString())
                .add("end", tomorrow.plusYears(1).toString()));

        desk.add(id, "documents", document(soon).add("reason", "护照")).expect(202);

        assertThat(desk.record(id).getJsonArray("documents")).hasSize(1);
    }

    @Test
    void a_ban_that_is_being_approved_is_waited_for_and_the_addition_waits_for_another_clerk() throws Exception {
        Somebody somebody = Somebody.random();
        String id = desk.registered(somebody.asJson());
        String ban = register.proposed(Register.decision(somebody.asJson()));
        CompletableFuture<Answer> approval;
        CompletableFuture<Answer> addition;
        try (Halt end = Halt.before(platform, "late_look")) {
            approval = CompletableFuture.supplyAsync(() -> register.approve(ban));
            end.awaitHalted(1, "ban_list");
            addition = CompletableFuture.supplyAsync(
                    () -> desk.add(id, "documents", document(passport()).add("reason", "护照")));
            end.awaitHalted(2, "ban_list");
        }
        approval.join().expect(200);
        addition.join().expect(202);
        assertThat(desk.record(id).getJsonArray("documents")).hasSize(1);
    }

    private static String outcome(String passport, String name) {
        return employer.check(document(passport).add("name", name)).getString("outcome");
    }
}
