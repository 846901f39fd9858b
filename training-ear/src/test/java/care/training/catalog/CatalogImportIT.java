package care.training.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Platform;
import care.training.platform.Race;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A college's files through the API, with a token, into the real database. */
@WholePlatform
class CatalogImportIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON = "application/json";

    private final Platform platform = TestPlatform.platform();
    private final ApiClient college = ApiClient.machine(platform, "demo-college");
    private final LocalDate today = Colleges.today(platform);
    private final Courses courses = new Courses(platform);
    private final String course = "IT-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void somebodyTeaches() {
        Colleges.record(TestPlatform.platform());
    }

    @ParameterizedTest
    @CsvSource({
        "demo-college, catalog-college.xlsx, " + XLSX + ", 8",
        "demo-association, catalog-association.csv, text/csv, 12"
    })
    void the_demo_s_catalogs_go_in_as_they_are(String client, String file, String type, int rows) throws IOException {
        byte[] content = Files.readAllBytes(Path.of(platform.settings().get("training.config.demo"), file));

        Answer first = ApiClient.machine(platform, client)
                .post("/catalog/imports?mode=strict&fileName=" + file, type, content)
                .expect(201);
        Answer again = ApiClient.machine(platform, client)
                .post("/catalog/imports?mode=strict", type, content)
                .expect(201);

        assertThat(first.json().getInt("accepted")).isEqualTo(rows);
        assertThat(first.json().getString("fileName")).isEqualTo(file);
        assertThat(statuses(again)).containsOnly("UNCHANGED");
    }

    @Test
    void in_partial_mode_good_rows_go_in_and_the_report_names_the_others() {
        Answer answer = college.post("/catalog/imports?mode=partial", CatalogFile.CSV, oneBadRow())
                .expect(201);

        assertThat(answer.json().getInt("accepted")).isEqualTo(1);
        assertThat(answer.json().getInt("rejected")).isEqualTo(1);
        assertThat(statuses(answer)).containsExactly("CREATED", "REJECTED");
        JsonObject violation = row(answer, 1).getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("code")).isEqualTo("course-code-missing");
        assertThat(violation.getString("cell")).isEqualTo("A3");
        assertThat(violation.getString("message")).contains("第 3 行", "课程代码");
        assertThat(courses.isOffered("照护入门" + course)).isTrue();
    }

    @Test
    void in_strict_mode_one_bad_row_keeps_all_out_and_the_report_is_the_problem() {
        Answer answer = college.post("/catalog/imports?mode=strict", CatalogFile.CSV, oneBadRow())
                .expect(422);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).endsWith("/import-refused");
        assertThat(answer.json().getString("detail")).contains("1 行");
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("A3 课程代码");
        assertThat(statuses(answer)).containsExactly("HELD_BACK", "REJECTED");
        assertThat(courses.isOffered("照护入门" + course)).isFalse();
    }

    @Test
    void the_report_is_kept_and_told_in_the_reader_s_language_to_the_same_organization_only() {
        String location = college.post("/catalog/imports", CatalogFile.CSV, oneBadRow())
                .expect(201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = location.substring(location.indexOf("/catalog"));

        Answer english =
                ApiClient.person(platform, "college").inEnglish().get(path).expect(200);

        assertThat(row(english, 1).getJsonArray("violations").getJsonObject(0).getString("message"))
                .startsWith("Row 3");
        assertThat(ApiClient.machine(platform, "demo-association").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void a_dry_run_tells_field_by_field_what_would_change_and_changes_nothing() {
        imported("strict", file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20));
        byte[] changed = file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 25)
                .with(course, "照护入门" + course, "2班", today, today.plusDays(40), 10)
                .bytes();

        Answer look = college.post("/catalog/imports?mode=strict&dryRun=true", CatalogFile.CSV, changed)
                .expect(200);

        assertThat(look.json().getString("state")).isEqualTo("CHECKED");
        assertThat(statuses(look)).containsExactly("UPDATED", "CREATED");
        JsonObject change = row(look, 0).getJsonArray("changes").getJsonObject(0);
        assertThat(change.getString("field")).isEqualTo("seats");
        assertThat(change.getString("from")).isEqualTo("20");
        assertThat(change.getString("to")).isEqualTo("25");
        assertThat(courses.found("照护入门" + course)
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getJsonArray("classes"))
                .hasSize(1);
        assertThat(statuses(college.post("/catalog/imports?mode=strict", CatalogFile.CSV, changed)
                        .expect(201)))
                .containsExactly("UPDATED", "CREATED");
        assertThat(statuses(college.post("/catalog/imports?mode=strict", CatalogFile.CSV, changed)
                        .expect(201)))
                .containsOnly("UNCHANGED");
    }

    @Test
    void a_complete_catalog_withdraws_what_it_does_not_name_of_its_own_provider_only() {
        // no other test offers anything for this college
        ApiClient other = ApiClient.person(platform, "college2");
        byte[] both = file().with(course, "完整目录" + course, "1班", today, today.plusDays(30), 20)
                .with(course + "-B", "完整目录乙" + course, "1班", today, today.plusDays(30), 20)
                .bytes();
        byte[] one = file().with(course, "完整目录" + course, "1班", today, today.plusDays(30), 20)
                .bytes();
        other.post("/catalog/imports?mode=strict", CatalogFile.CSV, both).expect(201);
        imported("strict", file().with(course, "他校" + course, "1班", today, today.plusDays(30), 20));

        Answer look = other.post("/catalog/imports?mode=strict&complete=true&dryRun=true", CatalogFile.CSV, one)
                .expect(200);
        assertThat(statuses(look)).contains("UNCHANGED", "WITHDRAWN");
        assertThat(courses.found(course).getInt("total")).isEqualTo(3);

        other.post("/catalog/imports?mode=strict&complete=true", CatalogFile.CSV, one)
                .expect(201);
        assertThat(courses.isOffered("完整目录乙" + course)).isFalse();
        assertThat(courses.isOffered("完整目录" + course)).isTrue();
        assertThat(courses.isOffered("他校" + course)).isTrue();

        Answer back = other.post("/catalog/imports?mode=strict", CatalogFile.CSV, both)
                .expect(201);
        assertThat(statuses(back)).containsExactly("UNCHANGED", "UPDATED");
        assertThat(courses.isOffered("完整目录乙" + course)).isTrue();
    }

    @Test
    void a_fault_in_json_is_named_by_its_pointer() {
        String body =
                "[{\"courseCode\":\"%s\",\"title\":\"x\",\"hours\":0,\"mode\":\"ONLINE\",\"district\":\"610113\",\"fee\":0,\"classCode\":\"1\",\"startsOn\":\"2026-12-01\",\"endsOn\":\"2026-12-02\",\"seats\":5,\"place\":\"x\"}]"
                        .formatted(course);

        Answer answer = college.post("/catalog/imports?mode=strict", JSON, body.getBytes(StandardCharsets.UTF_8))
                .expect(422);

        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("/0/hours");
    }

    @Test
    void a_class_whose_seat_is_taken_cannot_be_withdrawn_however_close_the_two_are() {
        imported("strict", file().with(course, "争座" + course, "1班", today, today.plusDays(30), 1));
        UUID offered = UUID.fromString(courses.found("争座" + course)
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("classes")
                .getJsonObject(0)
                .getString("id"));
        List<Optional<Throwable>> failures = Race.between(List.of(
                () -> update("update class_offering set seats_taken = 1 where id = ?", offered),
                () -> update("update class_offering set withdrawn_at = now() where id = ?", offered)));

        assertThat(failures.stream().filter(Optional::isPresent)).hasSize(1);
    }

    private int update(String statement, UUID id) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, id);
            return update.executeUpdate();
        }
    }

    @Test
    void json_is_imported_as_well() {
        String json = "[{'courseCode':'%s','title':'照护入门','hours':24,'mode':'ONLINE','district':'610113','fee':0,"
                + "'classCode':'1','startsOn':'%s','endsOn':'%s','seats':5,'place':'线上'}]";
        String body = json.formatted(course, today, today.plusDays(7)).replace('\'', '"');

        assertThat(statuses(college.post("/catalog/imports?mode=strict", JSON, body.getBytes(StandardCharsets.UTF_8))
                        .expect(201)))
                .containsExactly("CREATED");
    }

    static Stream<Arguments> badFiles() throws IOException {
        byte[] pdf = "%PDF-1.7\n\u0000\u0001".getBytes(StandardCharsets.UTF_8);
        String heading = new String(new CatalogFile().bytes(), StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("a PDF", XLSX, pdf, 400, "not-a-spreadsheet"),
                Arguments.of("a PDF as CSV", "text/csv", pdf, 400, "not-a-spreadsheet"),
                Arguments.of("a bomb", XLSX, bomb(), 413, "expands-too-much"),
                Arguments.of("another table", "text/csv", bytes("姓名,电话\n王小明,1\n"), 400, "column-missing"),
                Arguments.of("no row", "text/csv", bytes(heading), 400, "spreadsheet-empty"),
                Arguments.of("an open quote", "text/csv", bytes(heading + "\"A"), 400, "csv-broken"),
                Arguments.of("50,031 rows", "text/csv", bytes(heading + "A1\n".repeat(50_031)), 413, "too-many-rows"),
                Arguments.of("broken JSON", JSON, bytes("[{\"courseCode\": "), 400, "broken-json"),
                Arguments.of("an unknown field", JSON, bytes("[{\"kurs\": 1}]"), 400, "column-missing"),
                Arguments.of("deep JSON", JSON, bytes("[".repeat(10_000)), 400, "too-deep"),
                Arguments.of("nothing", "text/csv", new byte[0], 400, "spreadsheet-empty"),
                Arguments.of("another type", "text/plain", bytes(heading), 415, "unsupported-type"),
                Arguments.of("21 MB", "text/csv", new byte[21 << 20], 413, "body-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_file_that_cannot_be_read_is_refused_in_both_languages(
            String name, String type, byte[] content, int status, String code) {
        Answer chinese =
                college.post("/catalog/imports?mode=partial", type, content).expect(status);
        Answer english = ApiClient.machine(platform, "demo-college")
                .inEnglish()
                .post("/catalog/imports?mode=partial", type, content)
                .expect(status);

        assertThat(chinese.json().getString("type")).endsWith("/" + code);
        assertThat(chinese.json().getString("detail")).matches(".*\\p{IsHan}.*");
        assertThat(english.json().getString("detail")).matches("[A-Z].*");
    }

    @ParameterizedTest
    @CsvSource({"caregiver, 403", "employer, 403", "assessor1, 403"})
    void those_who_do_not_teach_import_nothing(String person, int status) {
        Answer answer = ApiClient.person(platform, person).post("/catalog/imports", CatalogFile.CSV, file().bytes());

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void without_a_token_nothing_is_imported() {
        Answer answer = ApiClient.anonymous(platform).post("/catalog/imports", CatalogFile.CSV, file().bytes());

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_template_has_the_headings_as_excel_reads_them() {
        assertThat(college.get("/catalog/imports/template.csv").expect(200).text())
                .startsWith("\uFEFF课程代码*,课程名称*")
                .contains("示例-001", "村级教学点");
        assertThat(college.get("/catalog/imports/template.xlsx").expect(200).body())
                .startsWith('P', 'K');
        assertThat(college.get("/catalog/imports/template.json").expect(200).text())
                .contains("courseCode");
    }

    private byte[] oneBadRow() {
        return file().with(course, "照护入门" + course, "1班", today, today.plusDays(30), 20)
                .with("", "没有代码", "2班", today, today.plusDays(30), 20)
                .bytes();
    }

    private void imported(String mode, CatalogFile file) {
        college.post("/catalog/imports?mode=" + mode, CatalogFile.CSV, file.bytes())
                .expect(201);
    }

    private static CatalogFile file() {
        return new CatalogFile();
    }

    private static List<String> statuses(Answer answer) {
        return answer.json().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("status"))
                .toList();
    }

    private static JsonObject row(Answer answer, int index) {
        return answer.json().getJsonArray("rows").getJsonObject(index);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }
}
