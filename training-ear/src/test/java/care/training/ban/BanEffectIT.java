package care.training.ban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.check.Employer;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a ban does elsewhere, what it leaves on record, and what the database itself refuses. */
@WholePlatform
class BanEffectIT {
    private static final String ASSOCIATION = "51610100MJT000010Y";
    private static final String COLLEGE = "12610100MJT0000100";

    private static Platform platform;
    private static String session;

    private final Register register = new Register(platform);

    @BeforeAll
    static void openASession() {
        platform = TestPlatform.platform();
        recordTheAssociation();
        ApiClient association = ApiClient.machine(platform, "demo-association");
        association
                .put(
                        "/sites",
                        Json.createObjectBuilder()
                                .add("name", "测试考点")
                                .add("address", "测试路 1 号")
                                .add("district", "610113")
                                .build())
                .expect(200);
        Instant theory = now().plus(Duration.ofDays(40));
        session = association
                .post(
                        "/sessions",
                        Json.createObjectBuilder()
                                .add("occupation", "4-10-01-03")
                                .add("level", 5)
                                .add("theoryAt", theory.toString())
                                .add("seats", 20)
                                .add("site", "测试考点")
                                .build())
                .expect(201)
                .json()
                .getString("id");
    }

    @Test
    void somebody_known_before_the_ban_and_somebody_known_later_are_both_refused_a_seat() {
        Somebody known = Somebody.random();
        enter(known).expect(201);
        Somebody newcomer = Somebody.random();
        Somebody free = Somebody.random();
        register.inForce(newcomer);
        String ban = register.inForce(known);

        refused(enter(newcomer));
        enter(free).expect(201);
        assertThat(barsOf(ban)).isEqualTo(1);

        register.voided(ban);
        assertThat(barsOf(ban)).isZero();
    }

    @Test
    void whoever_registers_at_the_moment_of_the_approval_stands_barred_all_the_same() {
        Employer employer = Employer.onRecord(platform);
        for (int round = 0; round < 5; round++) {
            Somebody somebody = Somebody.random();
            String ban = register.proposed(Register.decision(somebody.asJson()));

            Race.between(List.of(() -> register.approve(ban), () -> enter(somebody)));

            refused(enter(somebody));
            // whoever has a seat is refused another, barred or not; whoever was refused the first is not registered by
            // that
            employer.hire("E-" + somebody.number(), somebody);
            assertThat(barsOf(ban)).isEqualTo(1);
        }
    }

    @Test
    void a_ban_under_another_name_or_for_one_institution_bars_nobody_from_exams() {
        Somebody renamed = Somebody.random();
        register.inForce(renamed.named("钱某乙"));
        enter(renamed).expect(201);

        Somebody elsewhere = Somebody.random();
        register.inForce(Register.decision(elsewhere.asJson()).add("scope", "INSTITUTION"));
        enter(elsewhere).expect(201);
        assertThat(Employer.of(platform).outcome(elsewhere)).isEqualTo("POSSIBLE_MATCH");
    }

    @Test
    void every_step_stands_in_the_ledger() throws SQLException {
        String ban = register.inForce(Somebody.random());
        register.askVoiding(ban).expect(200);
        register.approver().post("/bans/" + ban + "/voiding/refusal").expect(200);
        register.voided(ban);

        try (Connection connection = connect();
                PreparedStatement kinds = connection.prepareStatement(
                        "select string_agg(kind, ' ' order by id) from ledger_entry where reference = ?")) {
            kinds.setObject(1, UUID.fromString(ban));
            try (ResultSet found = kinds.executeQuery()) {
                found.next();
                assertThat(found.getString(1))
                        .isEqualTo("BAN_PROPOSED LIST_ADVANCED BAN_APPROVED BAN_VOIDING_ASKED BAN_VOIDING_REFUSED"
                                + " BAN_VOIDING_ASKED LIST_ADVANCED BAN_VOIDED");
            }
        }
    }

    @Test
    void the_database_lets_nobody_approve_what_they_entered() {
        String ban = register.proposed(Register.decision(Somebody.random().asJson()));

        assertRefused(
                "update ban set state = 'IN_FORCE', approved_by = proposed_by, approved_at = now() where id = ?",
                ban,
                "approver_is_not_proposer");
    }

    @Test
    void the_database_lets_nobody_void_alone_what_is_in_force() {
        String ban = register.inForce(Somebody.random());

        assertRefused(
                "update ban set state = 'VOIDED', voided_by = 'x', voided_at = now(), voiding_asked_by = 'x',"
                        + " voiding_asked_at = now(), voiding_reason = 'UNSUPPORTED' where id = ?",
                ban,
                "voiding_needs_two");
    }

    @Test
    void the_database_forgets_no_voiding_that_was_not_refused() {
        String ban = register.inForce(Somebody.random());
        register.askVoiding(ban).expect(200);

        assertRefused(
                "update ban set voiding_asked_by = null, voiding_asked_at = null, voiding_reason = null where id = ?",
                ban,
                "stands");
        register.approver().post("/bans/" + ban + "/voiding/refusal").expect(200);
        assertRefused("delete from ban_voiding_refusal where ban_id = ?", ban, "only grows");
    }

    @Test
    void what_was_decided_cannot_be_changed_deleted_or_brought_back() {
        String ban = register.inForce(Somebody.random());
        String voided = register.inForce(Somebody.random());
        register.voided(voided);

        assertRefused("update ban set ends_on = date '2024-04-01', life = false where id = ?", ban, "stands");
        assertRefused(
                "update ban set state = 'PROPOSED', approved_by = null, approved_at = null where id = ?",
                ban,
                "stands");
        assertRefused(
                "update ban set state = 'IN_FORCE', voided_by = null, voided_at = null where id = ?", voided, "stands");
        assertRefused("delete from ban where id = ?", ban, "stands");
        assertRefused("delete from ban_document where ban_id = ?", ban, "only grows");
        assertRefused("delete from ban_change where ban_id = ?", ban, "only grows");
        assertRefused("update ban_list set epoch = epoch + 2 where ? is not null", ban, "grows by one");
        assertRefused("delete from ban_list where ? is not null", ban, "grows by one");
    }

    private static Answer enter(Somebody candidate) {
        return ApiClient.machine(platform, "demo-college")
                .post(
                        "/sessions/" + session + "/bookings",
                        Json.createObjectBuilder()
                                .add("candidate", candidate.asJson())
                                .add("way", "5x")
                                .add("evidence", Json.createObjectBuilder().add("intendsToWork", true))
                                .build());
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(409, 422);
        assertThat(answer.json().getString("type")).matches(".*/(person-barred|already-booked)");
    }

    private static void assertRefused(String change, String ban, String why) {
        assertThatThrownBy(() -> {
                    try (Connection connection = connect();
                            PreparedStatement statement = connection.prepareStatement(change)) {
                        statement.setObject(1, UUID.fromString(ban));
                        statement.executeUpdate();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private static int barsOf(String ban) {
        try (Connection connection = connect();
                PreparedStatement bars =
                        connection.prepareStatement("select count(*) from person_bar where ban_id = ?")) {
            bars.setObject(1, UUID.fromString(ban));
            try (ResultSet found = bars.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect() throws SQLException {
        return platform.database().connect("training");
    }

    private static Instant now() {
        return Instant.parse(ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now"));
    }

    /** The association, its selection and the college, as other tests record them too: the same again changes nothing. */
    private static void recordTheAssociation() {
        ApiClient authority = ApiClient.machine(platform, "demo-regulator");
        organization(authority, ASSOCIATION, "西安市星禾婴幼儿托育服务行业协会（演示）", "EVALUATION_BODY");
        organization(authority, COLLEGE, "西安晨曦婴幼儿托育职业学院（演示）", "COLLEGE");
        JsonObject selection = Json.createObjectBuilder()
                .add("bodyClass", "S")
                .add("bodyCode", "0000")
                .add("province", "61")
                .add("siteSerial", "900001")
                .add("occupation", "4-10-01-03")
                .add("levels", Json.createArrayBuilder().add(5).add(4).add(3))
                .add("validFrom", "2026-01-01")
                .add("validTo", "2031-12-31")
                .build();
        authority
                .post("/organizations/" + ASSOCIATION + "/selections", selection)
                .expect(201);
    }

    private static void organization(ApiClient authority, String code, String name, String kind) {
        authority
                .put(
                        "/organizations/" + code,
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("kind", kind)
                                .add("district", "610100")
                                .build())
                .expect(200);
    }
}
