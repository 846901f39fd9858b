package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.AlertBox;
import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Halt;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objections that are answered, entries in force that change by two, suspensions that wait for a decision. */
@WholePlatform
class BanChangeIT {
    private static final String VOID =
            "update ban set state = 'VOIDED', voiding_asked_by = 'one', voiding_asked_at = now(),"
                    + " voiding_reason = 'UNSUPPORTED', voided_by = 'two', voided_at = now() where id = ?";
    private static final String CONFIRM = "update ban_amendment set state = 'CONFIRMED', decided_by = 'two',"
            + " decided_at = now() where ban_id = ?";
    private static final String EPOCH =
            "with next as (update ban_list set epoch = epoch + 1 returning epoch) select epoch" + " from next";

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);

    @Test
    void checks_say_objected_until_the_objection_has_its_answer_and_the_outcome_stays() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        assertThat(employer.check(somebody).getBoolean("objected")).isFalse();

        register.proposer().post("/bans/" + ban + "/objections").expect(201);

        refused(register.approver().post("/bans/" + ban + "/objections"), 409, "objection-still-open");
        JsonObject meanwhile = employer.check(somebody);
        assertThat(meanwhile.getBoolean("objected")).isTrue();
        assertThat(meanwhile.getString("outcome")).isEqualTo("BARRED");
        refused(answer(ban, today().minusDays(1)), 400, "invalid-input");
        JsonObject answered = answer(ban, today()).expect(200).json().getJsonObject("objection");
        assertThat(answered.getBoolean("overdue")).isFalse();
        assertThat(answered.getJsonObject("answer").getString("outcome")).isEqualTo("PARTLY_UPHELD");
        JsonObject afterwards = employer.check(somebody);
        assertThat(afterwards.getBoolean("objected")).isFalse();
        assertThat(afterwards.getString("outcome")).isEqualTo("BARRED");
        refused(answer(ban, today()), 409, "objection-not-open");
        register.proposer().post("/bans/" + ban + "/objections").expect(201);
    }

    @Test
    void a_term_whose_start_becomes_known_bars_without_a_gap_and_is_one_epoch_more() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(Json.createObjectBuilder(Register.decision(somebody.asJson())
                        .add("kind", "COURT_TERM")
                        .add("legalBasis", "L5")
                        .add("life", false)
                        .build())
                .remove("start"));
        JsonObject released = change("START_KNOWN", "RELEASED")
                .add("start", today().plusDays(3).toString())
                .add("end", today().plusDays(3).plusYears(3).toString())
                .build();
        refused(propose(ban, change("START_KNOWN", "DEATH")), 400, "invalid-input");

        propose(ban, Json.createObjectBuilder(released)).expect(201);
        assertThat(view(ban)).doesNotContainKey("start");
        refused(propose(ban, Json.createObjectBuilder(released)), 409, "ban-change-already-proposed");
        refused(register.proposer().post("/bans/" + ban + "/changes/1/approval"), 409, "proposer-cannot-approve");
        int before = listEpoch();
        JsonObject changed = confirm(ban, 1).expect(200).json();

        assertThat(changed.getString("start")).isEqualTo(today().plusDays(3).toString());
        assertThat(changed.getJsonObject("entered")).doesNotContainKey("start");
        assertThat(employer.outcome(somebody)).as("in force already").isEqualTo("BARRED");
        assertThat(listEpoch()).isEqualTo(before + 1);
        refused(confirm(ban, 1), 409, "ban-change-not-proposed");
    }

    @Test
    void a_bar_is_made_longer_on_a_law_alone_and_lifted_from_a_day_on() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(term(somebody, today().plusYears(1)));
        refused(propose(ban, change("EXTENDED", "NEW_DECISION").add("end", "2090-01-01")), 422, "ban-needs-basis");
        refused(
                propose(
                        ban,
                        change("EXTENDED", "NEW_DECISION")
                                .add("legalBasis", "L18")
                                .add("end", "2090-01-01")),
                422,
                "ban-kind-and-basis-differ");
        propose(ban, change("EXTENDED", "NEW_DECISION").add("legalBasis", "L10").add("end", "2090-01-01"))
                .expect(201);
        register.approver().post("/bans/" + ban + "/changes/1/refusal").expect(200);
        assertThat(view(ban).getString("end")).isEqualTo(today().plusYears(1).toString());
        propose(ban, change("EXTENDED", "NEW_DECISION").add("legalBasis", "L10").add("end", "2090-01-01"))
                .expect(201);
        confirm(ban, 2).expect(200);
        assertThat(view(ban).getString("end")).isEqualTo("2090-01-01");

        propose(ban, change("LIFTED", "RETRIAL").add("end", today().minusDays(1).toString()))
                .expect(201);
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        confirm(ban, 3).expect(200);

        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
        assertThat(view(ban).getString("state")).isEqualTo("ENDED");
        refused(propose(ban, change("DIED", "DEATH").add("end", today().toString())), 409, "ban-not-in-force");
    }

    @Test
    void a_death_that_two_officials_confirm_ends_a_bar_for_life() throws SQLException {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(somebody);
        refused(
                propose(
                        ban,
                        change("DIED", "DEATH").add("end", today().plusDays(1).toString())),
                400,
                "invalid-input");
        propose(ban, change("DIED", "DEATH").add("end", today().minusDays(1).toString()))
                .expect(201);
        assertThat(employer.outcome(somebody)).isEqualTo("BARRED");
        refused(register.proposer().post("/bans/" + ban + "/changes/1/approval"), 409, "proposer-cannot-approve");
        JsonObject died = confirm(ban, 1).expect(200).json();

        assertThat(died.getString("state")).isEqualTo("ENDED");
        assertThat(died.getBoolean("life")).isFalse();
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
        assertThat(changes(UUID.fromString(ban))).isEqualTo(List.of("TOOK_EFFECT", "CHANGED"));
    }

    @Test
    void a_bar_that_is_shortened_to_a_day_gone_by_is_told_as_a_lifting_is_and_a_later_end_is_not() {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(term(somebody, today().plusYears(2)));
        employer.check(somebody);
        long before = AlertBox.latest(employer.client());
        propose(
                        ban,
                        change("SHORTENED", "APPEAL")
                                .add("end", today().plusYears(1).toString()))
                .expect(201);
        confirm(ban, 1).expect(200);
        assertThat(AlertBox.kinds(employer.client(), before, somebody)).isEmpty();

        propose(
                        ban,
                        change("SHORTENED", "APPEAL")
                                .add("end", today().minusDays(1).toString()))
                .expect(201);
        confirm(ban, 2).expect(200);
        assertThat(AlertBox.kinds(employer.client(), before, somebody)).containsExactly("LIFTED");

        Somebody another = Somebody.random();
        String lifted = register.inForce(term(another, today().plusYears(2)));
        employer.check(another);
        propose(lifted, change("LIFTED", "RETRIAL").add("end", today().toString()))
                .expect(201);
        confirm(lifted, 1).expect(200);
        assertThat(AlertBox.kinds(employer.client(), before, another))
                .as("though it bars to the end of today")
                .containsExactly("LIFTED");
    }

    @Test
    void without_a_decision_somebody_is_suspended_once_and_a_person_must_look() {
        Somebody somebody = Somebody.random();
        refused(register.propose(suspension(somebody).add("documentNumber", "1 号")), 422, "suspension-has-decision");
        refused(
                register.propose(suspension(somebody)
                        .add("subject", Json.createObjectBuilder().add("name", somebody.name()))),
                422,
                "suspension-needs-identity");
        String first = register.proposed(suspension(somebody));
        String second = register.proposed(suspension(somebody));
        assertThat(view(first).getString("end")).isEqualTo(today().plusDays(14).toString());

        List<Answer> answers = new CopyOnWriteArrayList<>();
        Race.between(List.of(() -> answers.add(register.approve(first)), () -> answers.add(register.approve(second))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(employer.outcome(somebody)).isEqualTo("POSSIBLE_MATCH");
        String inForce = view(first).getString("state").equals("IN_FORCE") ? first : second;
        refused(
                propose(
                        inForce,
                        change("EXTENDED", "NEW_DECISION")
                                .add("legalBasis", "L9")
                                .add("end", today().plusDays(60).toString())),
                422,
                "ban-change-does-not-fit");
    }

    @Test
    void what_is_voided_and_extended_at_once_is_never_changed_after_it_was_voided() throws SQLException {
        for (int round = 0; round < 10; round++) {
            UUID ban = UUID.fromString(register.inForce(term(Somebody.random(), today().plusYears(1))));
            propose(
                            ban.toString(),
                            change("EXTENDED", "NEW_DECISION")
                                    .add("legalBasis", "L10")
                                    .add("end", "2090-01-01"))
                    .expect(201);

            List<Optional<Throwable>> failures = Race.inTransactions(
                    platform.database(),
                    "training",
                    connection -> {
                        change(connection, VOID, ban);
                        epoch(connection, ban, "VOIDED");
                    },
                    connection -> {
                        change(connection, CONFIRM, ban);
                        epoch(connection, ban, "CHANGED");
                    });

            assertThat(failures.get(0)).isEmpty();
            assertThat(changes(ban))
                    .isEqualTo(
                            failures.get(1).isEmpty()
                                    ? List.of("TOOK_EFFECT", "CHANGED", "VOIDED")
                                    : List.of("TOOK_EFFECT", "VOIDED"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_officials_who_void_and_extend_at_once_the_later_is_told_that_it_is_void(boolean voidingFirst)
            throws Exception {
        Somebody somebody = Somebody.random();
        String ban = register.inForce(term(somebody, today().plusYears(1)));
        register.askVoiding(ban).expect(200);
        propose(ban, change("EXTENDED", "NEW_DECISION").add("legalBasis", "L10").add("end", "2090-01-01"))
                .expect(201);
        Supplier<Answer> voiding = () -> register.approver().post("/bans/" + ban + "/voiding/approval");
        Supplier<Answer> extending = () -> confirm(ban, 1);
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        try (Halt entry = Halt.at(platform, "select 1 from ban where id = '" + ban + "' for update")) {
            for (Supplier<Answer> official : voidingFirst ? List.of(voiding, extending) : List.of(extending, voiding)) {
                answers.add(CompletableFuture.supplyAsync(official));
                entry.awaitHalted(answers.size(), "ban");
            }
        }

        answers.get(0).join().expect(200);
        if (voidingFirst) {
            refused(answers.get(1).join(), 409, "ban-not-in-force");
        } else {
            answers.get(1).join().expect(200);
        }
        assertThat(changes(UUID.fromString(ban)))
                .isEqualTo(
                        voidingFirst ? List.of("TOOK_EFFECT", "VOIDED") : List.of("TOOK_EFFECT", "CHANGED", "VOIDED"));
        assertThat(employer.outcome(somebody)).isEqualTo("NO_RECORD");
    }

    private static void change(Connection connection, String sql, UUID ban) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ban);
            statement.executeUpdate();
        }
    }

    private static void epoch(Connection connection, UUID ban, String what) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(EPOCH);
                ResultSet epoch = next.executeQuery()) {
            epoch.next();
            try (PreparedStatement told = connection.prepareStatement(
                    "insert into ban_change (epoch, ban_id, change, amendment_id, at) values (?, ?, ?, case when ? = 'CHANGED'"
                            + " then (select id from ban_amendment where ban_id = ?) end, now())")) {
                told.setLong(1, epoch.getLong(1));
                told.setObject(2, ban);
                told.setString(3, what);
                told.setString(4, what);
                told.setObject(5, ban);
                told.executeUpdate();
            }
        }
    }

    private List<String> changes(UUID ban) throws SQLException {
        List<String> changes = new ArrayList<>();
        try (Connection connection = platform.database().connect("training");
                PreparedStatement statement =
                        connection.prepareStatement("select change from ban_change where ban_id = ? order by epoch")) {
            statement.setObject(1, ban);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(rows.getString(1));
                }
            }
        }
        return changes;
    }

    private static JsonObjectBuilder term(Somebody somebody, LocalDate end) {
        return Register.decision(somebody.asJson())
                .add("kind", "ADMIN_TERM")
                .add("legalBasis", "L10")
                .add("start", "2026-01-01")
                .add("end", end.toString())
                .add("life", false);
    }

    private static JsonObjectBuilder suspension(Somebody somebody) {
        return Json.createObjectBuilder()
                .add("subject", somebody.asJson())
                .add("role", "PERPETRATOR")
                .add("decidingAuthority", "某区公安分局（测试）")
                .add("kind", "SUSPENDED_PENDING")
                .add("scope", "CLOSE_CONTACT_MINORS");
    }

    private JsonObjectBuilder change(String kind, String reason) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("reason", reason)
                .add("authority", "某区教育局（测试）")
                .add("documentNumber", "（2026）测变 1 号")
                .add("decidedOn", today().toString());
    }

    private Answer propose(String ban, JsonObjectBuilder change) {
        return register.proposer().post("/bans/" + ban + "/changes", change.build());
    }

    private Answer confirm(String ban, int number) {
        return register.approver().post("/bans/" + ban + "/changes/" + number + "/approval");
    }

    private Answer answer(String ban, LocalDate day) {
        return register.approver()
                .post(
                        "/bans/" + ban + "/objections/answer",
                        Json.createObjectBuilder()
                                .add("outcome", "PARTLY_UPHELD")
                                .add("documentNumber", "（2026）测复 1 号")
                                .add("answeredOn", day.toString())
                                .build());
    }

    private JsonObject view(String ban) {
        return register.proposer().get("/bans/" + ban).expect(200).json();
    }

    /** The list's epoch; nobody else changes it while this class runs. */
    private int listEpoch() {
        try (Connection connection = platform.database().connect("training");
                PreparedStatement statement = connection.prepareStatement("select epoch from ban_list");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private LocalDate today() {
        return Instant.parse(ApiClient.anonymous(platform)
                        .get("/demo/clock")
                        .expect(200)
                        .json()
                        .getString("now"))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().getString("type")).endsWith("/" + code);
    }
}
