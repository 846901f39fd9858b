package care.training.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    public record Inner(String name, int count) {}

    public record Outer(
            UUID id, Instant at, LocalDate on, BigDecimal points, DocumentType type, Inner inner, List<Inner> list) {}

    @Test
    void a_record_survives_the_way_to_json_and_back() {
        Outer outer = new Outer(
                UUID.randomUUID(),
                Instant.parse("2026-11-23T01:02:03.456Z"),
                LocalDate.of(2026, 11, 23),
                new BigDecimal("61.5"),
                DocumentType.PASSPORT,
                new Inner("王小明", 3),
                List.of(new Inner("a", 1), new Inner("b", 2)));

        assertThat(Json.read(Json.write(outer), Outer.class)).isEqualTo(outer);
    }

    @Test
    void what_is_absent_is_left_out_and_read_as_null() {
        assertThat(Json.write(new Inner(null, 2))).isEqualTo("{\"count\":2}");
        assertThat(Json.read("{\"count\":2}", Inner.class)).isEqualTo(new Inner(null, 2));
        assertThat(Json.read("{\"name\":\"x\"}", Inner.class)).isEqualTo(new Inner("x", 0));
    }

    @Test
    void a_time_may_come_with_any_zone() {
        Outer read = Json.read("{\"at\":\"2026-11-23T09:00:00+08:00\"}", Outer.class);

        assertThat(read.at()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'inner':{'nmae':1}}                    | inner.nmae     | UNKNOWN_FIELD
            {'at':'2026-11-23T09:00:00'}            | at             | NOT_A_TIME
            {'on':'2026-13-01'}                     | on             | NOT_A_DATE
            {'on':20261123}                         | on             | NOT_A_DATE
            {'id':'1'}                              | id             | NOT_AN_IDENTIFIER
            {'type':'ID'}                           | type           | UNKNOWN_VALUE
            {'inner':{'count':'abc'}}               | inner.count    | NOT_A_NUMBER
            {'inner':{'count':99999999999}}         | inner.count    | NOT_A_NUMBER
            {'inner':{'count':1.5}}                 | inner.count    | NOT_A_NUMBER
            {'inner':{'count':null}}                | inner.count    | REQUIRED
            {'points':1e999999999}                  | points         | NOT_A_NUMBER
            {'list':[{'count':1},{'count':'a'}]}    | list[1].count  | NOT_A_NUMBER
            {'inner':3}                             | inner          | WRONG_KIND
            {'list':{}}                             | list           | WRONG_KIND
            {'list':{'count':1}}                    | list           | WRONG_KIND
            {'inner':{'name':{}}}                   | inner.name     | NOT_A_TEXT
            {'inner':{'name':'a','name':'b'}}       | inner.name     | DOUBLED_FIELD
            """)
    void a_value_that_does_not_fit_is_refused_by_its_path(String json, String field, ProblemCode code) {
        assertThatThrownBy(() -> Json.readForeign(body(json), Outer.class))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.violations()).hasSize(1);
                    assertThat(problem.violations().get(0).field()).isEqualTo(field);
                    assertThat(problem.violations().get(0).code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{'on':", "{'on' '2026-01-01'}", "{} {}", "nonsense"})
    void broken_json_is_named_as_such(String json) {
        assertThatThrownBy(() -> Json.readForeign(body(json), Outer.class))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BROKEN_JSON));
    }

    public record Values(Level level, SocialCreditCode provider) {}

    @Test
    void levels_are_numbers_and_credit_codes_are_text() {
        Values values = new Values(Level.FIVE, new SocialCreditCode("51610100MJT000010Y"));

        assertThat(Json.write(values)).isEqualTo("{\"level\":5,\"provider\":\"51610100MJT000010Y\"}");
        assertThat(Json.<Values>readForeign(body(Json.write(values)), Values.class))
                .isEqualTo(values);
        assertThatThrownBy(() -> Json.readForeign(body("{'level':6,'provider':'5161'}"), Values.class))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .hasSize(2));
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        assertThatThrownBy(() -> Json.readForeign(body("{'on':'x','at':'y','z':1}"), Outer.class))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.violations())
                        .hasSize(3));
    }

    @Test
    void deep_nesting_and_another_charset_are_refused() {
        String deep = "{'any':" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        byte[] gbk = "{\"name\":\"王\"}".getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> Json.readForeign(body(deep), Inner.class)).hasMessage("too-deep");
        assertThatThrownBy(() -> Json.readForeign(gbk, Inner.class)).hasMessage("not-utf8");
    }

    @Test
    void what_fits_is_read() {
        Outer read = Json.readForeign(body("{'inner':{'name':'王','count':3},'list':[],'points':61.5}"), Outer.class);

        assertThat(read.inner()).isEqualTo(new Inner("王", 3));
        assertThat(read.points()).isEqualByComparingTo("61.5");
    }

    private static byte[] body(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
