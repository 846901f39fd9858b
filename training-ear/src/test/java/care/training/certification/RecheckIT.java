package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate asks for her result to be looked through again; the association answers once. */
@WholePlatform
class RecheckIT {
    private static final String HOLDER = "赵雨彤";
    private static final String HOLDERS_DOCUMENT = "619000199203150045";

    private static Platform platform;
    private static ApiClient candidate;
    private static ApiClient association;

    @BeforeAll
    static void register() {
        platform = TestPlatform.platform();
        candidate = ApiClient.person(platform, "caregiver2");
        association = ApiClient.machine(platform, "demo-association");
        PublishedExam.register(platform);
    }

    @Test
    void she_asks_once_while_the_notice_lasts_and_reads_the_answer() {
        UUID result = mine(PublishedExam.inNotice(platform));
        assertThat(ask(result, "实操合分少计").expect(201).json().getString("state")).isEqualTo("OPEN");
        refused(ask(result, "再看一次"), 409, "already-contested");
        refused(answer(candidate, result), 403, "forbidden");
        assertThat(answer(association, result).expect(200).json().getString("state"))
                .isEqualTo("RESULT_STANDS");
        refused(answer(association, result), 409, "recheck-answered");
        refused(ask(result, "再看一次"), 409, "already-contested");
    }

    @Test
    void after_the_last_day_of_the_notice_it_is_too_late() {
        refused(ask(mine(PublishedExam.ended(platform, 5)), "实操合分少计"), 409, "recheck-too-late");
    }

    @Test
    void the_result_of_another_does_not_exist() {
        UUID result = PublishedExam.inNotice(platform).passed("何首乌");
        refused(ask(result, "合分少计"), 404, "not-found");
        refused(answer(association, result), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void without_a_reason_it_is_refused(String reason) {
        assertThat(ask(mine(PublishedExam.inNotice(platform)), reason).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from result_recheck",
                "update result_recheck set reason = 'X'",
                "update result_recheck set state = 'RESULT_STANDS', answer = 'X', answered_by = asked_by,"
                        + " answered_at = now() where state = 'OPEN'"
            })
    void the_database_keeps_what_was_asked(String sql) throws SQLException {
        ask(mine(PublishedExam.inNotice(platform)), "合分少计").expect(201);
        try (Connection connection = platform.connect();
                PreparedStatement change = connection.prepareStatement(sql)) {
            assertThatThrownBy(change::executeUpdate).isInstanceOf(SQLException.class);
        }
    }

    private static UUID mine(PublishedExam exam) {
        return exam.passed("caregiver2", HOLDER, HOLDERS_DOCUMENT);
    }

    private static Answer ask(UUID result, String reason) {
        return candidate.post(
                "/results/" + result + "/rechecks",
                Json.createObjectBuilder().add("reason", reason).build());
    }

    private static Answer answer(ApiClient by, UUID result) {
        return by.post(
                "/results/" + result + "/rechecks/answer",
                Json.createObjectBuilder()
                        .add("stands", true)
                        .add("answer", "核对无误")
                        .build());
    }

    private static void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("type")).endsWith(type);
    }
}
