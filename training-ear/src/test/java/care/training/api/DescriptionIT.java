package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description at {@code /openapi}, which other systems are written against. */
@WholePlatform
class DescriptionIT {
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/components/([^\"/]+)/([^\"]+)\"");
    private static ServedDescription served;
    private static Map<String, JsonObject> operations;

    @BeforeAll
    static void read() {
        served = ServedDescription.of(TestPlatform.platform());
        operations = served.operations();
    }

    @Test
    void it_is_an_openapi_document_of_this_api() {
        assertThat(served.document().getString("openapi")).startsWith("3.");
        assertThat(served.document().getJsonObject("info").getString("version")).isEqualTo("1");
        assertThat(operations).containsKey("GET /me").hasSizeGreaterThan(50);
    }

    @Test
    void anybody_may_read_it_as_yaml_too() {
        ApiClient anyone = ApiClient.anonymous(TestPlatform.platform());
        assertThat(anyone.send(anyone.request("")
                                .uri(TestPlatform.platform()
                                        .application()
                                        .address()
                                        .resolve("/openapi")))
                        .expect(200)
                        .text())
                .contains("openapi: 3.");
    }

    @Test
    void every_operation_has_a_summary_and_a_name_of_its_own() {
        assertThat(operations).allSatisfy((name, operation) -> assertThat(operation.getString("summary", ""))
                .isNotBlank());
        assertThat(operations.values())
                .extracting(operation -> operation.getString("operationId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_says_what_it_answers_and_which_problems() {
        assertThat(operations).allSatisfy((name, operation) -> {
            Set<String> statuses = operation.getJsonObject("responses").keySet();
            assertThat(statuses).anyMatch(status -> status.startsWith("2")).contains("503");
            if (operation.containsKey("requestBody")) {
                assertThat(statuses).contains("400", "413", "415");
            }
            if (name.contains("{")) {
                assertThat(statuses).contains("404");
            }
            if (!isOpen(operation)) {
                assertThat(statuses).contains("401", "403");
            }
        });
    }

    @Test
    void what_it_says_of_access_is_what_the_table_says() {
        AccessTable.operations().forEach(row -> {
            JsonObject operation = operations.get(row.toString());
            assertThat(isOpen(operation)).as(row.toString()).isEqualTo(row.isOpenToAnybody());
            if (operation.containsKey("x-roles")) {
                assertThat(operation.getJsonArray("x-roles").stream()
                                .map(role -> role.toString().replace("\"", "")))
                        .as(row.toString())
                        .containsExactlyInAnyOrderElementsOf(row.who());
            }
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        JsonObject components = served.document().getJsonObject("components");
        REFERENCE.matcher(served.document().toString()).results().forEach(found -> {
            JsonObject kind = components.getJsonObject(found.group(1));
            if (kind == null || !kind.containsKey(found.group(2))) {
                broken.add(found.group());
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void a_level_is_described_as_the_number_that_is_sent() {
        assertThat(served.document()
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject("Level")
                        .toString())
                .contains("integer");
    }

    private static boolean isOpen(JsonObject operation) {
        return operation.containsKey("security");
    }
}
