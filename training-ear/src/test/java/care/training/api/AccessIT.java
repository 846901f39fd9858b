package care.training.api;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Denied by default: whoever {@code access.csv} does not name is refused, operation by operation and page by page. */
@WholePlatform
class AccessIT {
    private static final Map<String, ApiClient> PEOPLE = new HashMap<>();
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern URL_PATTERN = Pattern.compile("<url-pattern>([^<]*)</url-pattern>");

    /** Sent to every operation: whoever gets in changes nothing with it. */
    private static final String EMPTY = "{}";

    private static Platform platform;
    private static Map<String, JsonObject> operations;

    @BeforeAll
    static void describe() {
        platform = TestPlatform.platform();
        operations = ServedDescription.of(platform).operations();
    }

    static Stream<AccessTable.Row> operations() {
        return AccessTable.operations();
    }

    static Stream<AccessTable.Row> pages() {
        return AccessTable.pages();
    }

    static Stream<AccessTable.Row> operationsOnSomebodysRecord() {
        return AccessTable.operations().filter(row -> !row.record().isEmpty());
    }

    @Test
    void every_operation_has_its_row_and_every_row_its_operation() {
        assertThat(AccessTable.operations().map(AccessTable.Row::toString))
                .containsExactlyInAnyOrderElementsOf(operations.keySet());
    }

    @Test
    void every_pattern_of_the_descriptor_has_its_row_and_every_row_its_pattern() throws Exception {
        Path descriptor = platform.places().root().resolve("training-web/src/main/webapp/WEB-INF/web.xml");
        String constraints = Files.readString(descriptor);
        List<String> patterns = URL_PATTERN
                .matcher(constraints.substring(constraints.indexOf("<security-constraint>")))
                .results()
                .map(found -> found.group(1).replaceAll("/\\*$", ""))
                .filter(pattern -> !List.of("/api", "").contains(pattern))
                .toList();
        assertThat(AccessTable.pages().map(AccessTable.Row::path).filter(path -> !path.equals("/")))
                .containsExactlyInAnyOrderElementsOf(patterns);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_lets_in_whom_its_row_names_and_nobody_else(AccessTable.Row row) {
        SoftAssertions all = new SoftAssertions();
        String nowhere = address(row, UUID.randomUUID().toString());
        Answer nobodys = call(ApiClient.anonymous(platform), row, nowhere, EMPTY);
        all.assertThat(nobodys.status() == 401)
                .as("%s as nobody: %s", row, nobodys.status())
                .isNotEqualTo(row.isOpenToAnybody());
        for (String role : AccessTable.ROLES) {
            Answer answer = call(as(role), row, nowhere, EMPTY);
            boolean refused = answer.status() == 401 || answer.text().contains("\"/problems/forbidden\"");
            all.assertThat(refused)
                    .as("%s as %s: %s %s", row, role, answer.status(), answer.text())
                    .isNotEqualTo(row.isOpenTo(role));
            if (refused) {
                all.assertThat(answer.status()).as("%s as %s", row, role).isEqualTo(403);
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("operationsOnSomebodysRecord")
    void a_record_of_another_answers_as_one_that_does_not_exist(AccessTable.Row row) throws SQLException {
        Platform told = TestPlatform.told();
        String record = new OthersRecords(told).one(row.record());
        ApiClient stranger = ApiClient.person(told, row.stranger());
        Answer answer = call(stranger, row, address(row, record), row.body());
        Answer ofNone = call(stranger, row, address(row, UUID.randomUUID().toString()), row.body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(ofNone.status()).isBetween(400, 499);
        assertThat(withoutNumber(answer)).isEqualTo(withoutNumber(ofNone));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_lets_in_whom_its_row_names_and_leads_others_to_sign_in_or_away(AccessTable.Row row) {
        SoftAssertions all = new SoftAssertions();
        Answer nobodys = open(ApiClient.anonymous(platform), row.path());
        all.assertThat(leadsToSignIn(nobodys))
                .as("%s as nobody: %s", row, nobodys.status())
                .isNotEqualTo(row.isOpenToAnybody());
        for (String role : AccessTable.ROLES) {
            Answer answer = open(as(role), row.path());
            all.assertThat(answer.status() == 403)
                    .as("%s as %s: %s", row, role, answer.status())
                    .isNotEqualTo(row.isOpenTo(role));
            all.assertThat(leadsToSignIn(answer)).as("%s as %s", row, role).isFalse();
        }
        all.assertAll();
    }

    @Test
    void what_no_row_names_is_not_there() {
        for (String path : List.of("/nowhere", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/management", "/mepage")) {
            assertThat(open(as("admin"), path).status()).as(path).isEqualTo(404);
            assertThat(open(ApiClient.anonymous(platform), path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private ApiClient as(String role) {
        return PEOPLE.computeIfAbsent(
                role, name -> ApiClient.person(platform, name.equals("assessor") ? "assessor1" : name));
    }

    private Answer call(ApiClient caller, AccessTable.Row row, String path, String body) {
        HttpRequest.Builder request = caller.request(path);
        JsonObject taken = operations.get(row.toString()).getJsonObject("requestBody");
        if (taken == null) {
            return caller.send(request.method(row.method(), BodyPublishers.noBody()));
        }
        return caller.send(request.header(
                        "Content-Type",
                        taken.getJsonObject("content").keySet().iterator().next())
                .method(row.method(), BodyPublishers.ofString(body)));
    }

    /** A problem but for the request's own number. */
    private static JsonObject withoutNumber(Answer answer) {
        return Json.createObjectBuilder(answer.json()).remove("instance").build();
    }

    private Answer open(ApiClient caller, String path) {
        return caller.send(caller.request("")
                .uri(platform.application().address().resolve(path))
                .header("Accept", "text/html")
                .GET());
    }

    private boolean leadsToSignIn(Answer answer) {
        return answer.status() == 302
                && answer.headers()
                        .firstValue("Location")
                        .orElse("")
                        .startsWith(platform.keycloak().realm().toString());
    }

    private static String address(AccessTable.Row row, String record) {
        return VARIABLE.matcher(row.path().replace("{item}", "1")).replaceAll(record);
    }
}
