package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A write that is sent twice happens once, and one that is refused leaves nothing behind. */
@WholePlatform
class RepeatedRequestIT {
    private static final String REPEATED = "52619000MJT000091H";
    private static final String RACED = "52619000MJT000092L";
    private static final String REFUSED = "52619000MJT000093P";

    private static Platform platform;
    private static ApiClient regulator;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        regulator = ApiClient.person(platform, "regulator");
        describe(REPEATED).expect(200);
        describe(RACED).expect(200);
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_and_another_body_is_refused() throws SQLException {
        String key = UUID.randomUUID().toString();
        Answer first = select(regulator, REPEATED, key, "2026-01-01").expect(201);
        Answer again = select(regulator, REPEATED, key, "2026-01-01").expect(201);
        assertThat(again.json()).isEqualTo(first.json());

        BadInputIT.assertProblem(select(regulator, REPEATED, key, "2029-01-01"), 409, "key-reused");
        assertThat(selections(REPEATED)).isEqualTo(1);
    }

    @Test
    void one_persons_key_is_not_another_persons() {
        String key = UUID.randomUUID().toString();
        JsonObject mine =
                select(regulator, REPEATED, key, "2026-01-01").expect(201).json();
        // another body, and not refused: the key is new for this person
        Answer others = select(ApiClient.person(platform, "regulator2"), REPEATED, key, "2026-01-01")
                .expect(201);
        assertThat(others.json().getString("id")).isEqualTo(mine.getString("id"));
        BadInputIT.assertProblem(
                select(ApiClient.person(platform, "regulator2"), REPEATED, key, "2029-01-01"), 409, "key-reused");
    }

    @Test
    void two_who_send_the_same_at_once_make_one_record() throws SQLException {
        String key = UUID.randomUUID().toString();
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Race.between(List.of(
                () -> answers.add(select(regulator, RACED, key, "2026-01-01")),
                () -> answers.add(select(regulator, RACED, key, "2026-01-01"))));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
        assertThat(selections(RACED)).isEqualTo(1);
    }

    @Test
    void a_key_that_is_empty_or_too_long_is_refused() {
        for (String key : List.of(" ", "k".repeat(201))) {
            BadInputIT.assertProblem(select(regulator, REPEATED, key, "2026-01-01"), 400, "invalid-input");
        }
    }

    @Test
    void a_refused_write_leaves_nothing_and_its_key_may_be_used_for_the_right_one() throws SQLException {
        String key = UUID.randomUUID().toString();
        BadInputIT.assertProblem(select(regulator, REFUSED, key, "2026-01-01"), 422, "unknown-organization");
        assertThat(selections(REFUSED)).isZero();
        describe(REFUSED).expect(200);
        select(regulator, REFUSED, key, "2026-01-01").expect(201);
        assertThat(selections(REFUSED)).isEqualTo(1);
    }

    private static Answer describe(String code) {
        return regulator.put(
                "/organizations/" + code,
                Json.createObjectBuilder()
                        .add("name", "评价机构（测试）" + code)
                        .add("kind", "EVALUATION_BODY")
                        .add("district", "610100")
                        .build());
    }

    private static Answer select(ApiClient who, String code, String key, String from) {
        String body = Json.createObjectBuilder()
                .add("bodyClass", "S")
                .add("bodyCode", "0000")
                .add("province", "61")
                .add("siteSerial", "900001")
                .add("occupation", "4-10-01-03")
                .add("levels", Json.createArrayBuilder(List.of(5)))
                .add("validFrom", from)
                .add("validTo", "2029-12-31")
                .build()
                .toString();
        return who.send(who.request("/organizations/" + code + "/selections")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static long selections(String code) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from selection_record where credit_code = ?")) {
            count.setString(1, code);
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
