package care.training.kernel.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRowsTest {
    @Test
    void a_list_of_objects_is_a_sheet_whose_heading_is_the_fields_names() {
        assertThat(read("[{\"code\": \"A1\", \"hours\": 48}, {\"hours\": null, \"title\": \"x\"}]"))
                .containsExactly(
                        new Row(0, List.of("code", "hours", "title")),
                        new Row(1, List.of("A1", "48", "")),
                        new Row(2, List.of("", "", "x")));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("[{\"code\": \"A1\"", ProblemCode.BROKEN_JSON),
                Arguments.of("[{\"code\": A1}]", ProblemCode.BROKEN_JSON),
                Arguments.of("", ProblemCode.BROKEN_JSON),
                Arguments.of("[{}] []", ProblemCode.BROKEN_JSON),
                Arguments.of("[".repeat(1_000), ProblemCode.TOO_DEEP),
                Arguments.of("{\"rows\": []}", ProblemCode.INVALID_INPUT),
                Arguments.of("[1]", ProblemCode.INVALID_INPUT),
                Arguments.of("[{\"code\": {\"a\": 1}}]", ProblemCode.INVALID_INPUT),
                Arguments.of("[{\"code\": 1, \"code\": 2}]", ProblemCode.INVALID_INPUT),
                Arguments.of("[{\"fee\": 1e999999999}]", ProblemCode.INVALID_INPUT),
                Arguments.of("[]", ProblemCode.SPREADSHEET_EMPTY),
                Arguments.of("[" + "{},".repeat(10) + "{}]", ProblemCode.TOO_MANY_ROWS));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void json_that_is_no_such_list_is_refused(String json, ProblemCode expected) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(expected));
    }

    @Test
    void a_field_given_twice_is_named_with_its_place() {
        assertThatThrownBy(() -> read("[{\"code\": 1}, {\"code\": 1, \"code\": 2}]"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                                problem.violations().get(0).field())
                        .isEqualTo("[1].code"));
    }

    private static List<Row> read(String json) {
        return Spreadsheet.readJson(json.getBytes(StandardCharsets.UTF_8), 10)
                .get(0)
                .rows();
    }
}
