package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is answered as a problem that says what to mend, with the request's number. */
@WholePlatform
class BadInputIT {
    private static final String JSON = "application/json";
    private static final String LOOKUPS = "/certificates/lookups";
    private static final String ANSWER = "/sittings/7f3b9b5e-6a2e-4f0e-9d6e-1d2f3a4b5c6d/answers/1";
    private static final int LIMIT = 1024 * 1024;

    private final Platform platform = TestPlatform.platform();
    private final ApiClient anyone = ApiClient.anonymous(platform);

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"number\":", "{\"number\":\"1\"}x", "{'number':'1'}", "number=1"})
    void what_is_no_whole_json_is_answered_with_the_place_where_it_breaks(String body) {
        assertProblem(look(body), 400, "broken-json");
        assertThat(look(body).json().getString("detail")).contains("第 1 行");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'number':'1','number':'2'}              | number | 不止一次",
                "{'number':1e999999999}                   | number | 不是数字",
                "{'number':{'a':1}}                       | number | 带引号的文字",
                "{'number':'1','name':'x','who':1}        | who    | 没有名为 who 的字段",
                "{'name':'x'}                             | number | 请填写",
                "{'number':' ','name':'x'}                | number | 请填写",
                "[]                                       | ''     | 不能填写",
                "null                                     | ''     | 请填写"
            })
    void a_field_that_is_wrong_is_named_with_what_to_do(String body, String field, String says) {
        assertViolation(look(body.replace('\'', '"')), field, says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "99999999999999999999", "1.5", "\"1\"", "true"})
    void a_number_that_does_not_fit_is_refused_at_its_field(String number) {
        ApiClient caregiver = ApiClient.person(platform, "caregiver");
        String body = "{\"sequence\":" + number + ",\"answer\":\"A\",\"clientTime\":\"2026-11-24T08:00:00Z\"}";
        Answer answer = caregiver.send(
                caregiver.request(ANSWER).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body)));
        assertViolation(answer, "sequence", "不是数字");
    }

    @Test
    void json_nested_without_end_is_not_followed() {
        assertProblem(look("{\"number\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"), 400, "too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "application/json; charset=GBK"})
    void another_encoding_than_utf8_is_refused_whatever_the_request_says_of_itself(String type) {
        byte[] body = "{\"number\":\"保育\"}".getBytes(Charset.forName("GBK"));
        assertProblem(anyone.post(LOOKUPS, type, body), 400, "not-utf8");
    }

    @Test
    void a_body_over_the_limit_is_refused_also_when_its_length_is_not_announced() {
        byte[] body =
                "{\"number\":\"1\",\"name\":\"x\"}".concat(" ".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8);
        assertProblem(anyone.post(LOOKUPS, JSON, body), 413, "body-too-large");
        assertProblem(
                anyone.send(anyone.request(LOOKUPS)
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))),
                413,
                "body-too-large");
    }

    @Test
    void another_type_of_body_is_refused_and_the_taken_one_named() {
        Answer answer = anyone.post(LOOKUPS, "text/plain", "1".getBytes(StandardCharsets.UTF_8));
        assertProblem(answer, 415, "unsupported-type");
        assertThat(answer.json().getString("detail")).contains(JSON);
    }

    @Test
    void a_format_that_is_not_offered_is_refused() {
        assertProblem(
                anyone.send(anyone.request("/sessions").header("Accept", "application/xml")), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/", "/classes/1/2/3", "/sessions/not-a-number", "/certificates"})
    void where_nothing_is_a_problem_says_so(String path) {
        assertProblem(anyone.get(path), 404, "not-found");
    }

    @Test
    void a_method_that_an_address_does_not_have_is_refused_and_those_it_has_are_told() {
        Answer answer = anyone.delete(LOOKUPS);
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=201, size",
        "size=1e9, size",
        "page=-1, page",
        "page=99999999999999, page",
        "level=6, level",
        "from=yesterday, from"
    })
    void a_query_that_does_not_fit_is_named(String query, String parameter) {
        Answer answer = anyone.get("/sessions?" + query);
        assertProblem(answer, 400, "invalid-input");
        assertThat(field(answer)).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN                  | zh | 没有找到",
                "en                     | en | Not found",
                "en-GB,zh;q=0.5         | en | Not found",
                "zh;q=0.9,en;q=0.8      | zh | 没有找到",
                "fr                     | zh | 没有找到",
                ";;=;                   | zh | 没有找到"
            })
    void a_problem_is_told_in_the_language_that_is_asked_for(String asked, String language, String title) {
        Answer answer = anyone.send(anyone.request("/nowhere").setHeader("Accept-Language", asked));
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Language");
        assertThat(answer.json().getString("title")).isEqualTo(title);
    }

    private Answer look(String body) {
        return anyone.post(LOOKUPS, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertViolation(Answer answer, String field, String says) {
        assertProblem(answer, 400, "invalid-input");
        assertThat(field(answer)).isEqualTo(field);
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("message"))
                .contains(says);
    }

    private static String field(Answer answer) {
        return answer.json().getJsonArray("violations").getJsonObject(0).getString("field");
    }

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = answer.json();
        assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("instance"))
                .isEqualTo("urn:uuid:"
                        + answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }
}
