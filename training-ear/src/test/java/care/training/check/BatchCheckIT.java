package care.training.check;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.ban.Register;
import care.training.ban.Somebody;
import care.training.kernel.DocumentType;
import care.training.kernel.IdentityDocument;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.kernel.spreadsheet.TextTable;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A list answers as its rows alone would, row by row. */
@WholePlatform
class BatchCheckIT {
    private static final String JSON = "application/json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> OF_THE_MOMENT =
            Set.of("id", "row", "receipt", "caseNumber", "caveat", "listAsOf", "checkedAt");

    private final Platform platform = TestPlatform.platform();
    private final Register register = new Register(platform);
    private final Employer employer = Employer.of(platform);
    private final CheckLists lists = new CheckLists(employer.client());

    @Test
    void good_and_bad_rows_are_answered_each_as_it_would_be_alone() throws SQLException {
        Somebody barred = Somebody.born(LocalDate.of(1990, 5, 5));
        register.inForce(barred, barred.name() + "曾");
        List<Somebody> people = List.of(
                Somebody.random(),
                barred,
                barred.named(barred.name() + "曾"),
                barred.named("李某某"),
                barred.homonymBorn(LocalDate.of(1991, 5, 5)),
                barred.homonymBorn(LocalDate.of(1990, 5, 5)),
                new Somebody("王芳", LocalDate.of(1988, 1, 9), "619000198801090077"),
                barred);
        String id = lists.taken(JSON, CheckLists.json(people));
        List<JsonObject> rows = lists.rows(id);

        assertThat(rows)
                .extracting(row -> row.getString("outcome"))
                .containsExactly(
                        "NO_RECORD",
                        "BARRED",
                        "BARRED",
                        "POSSIBLE_MATCH",
                        "NO_RECORD",
                        "POSSIBLE_MATCH",
                        "INVALID",
                        "BARRED");
        for (int at = 0; at < rows.size(); at++) {
            JsonObject row = rows.get(at);
            assertThat(row.getInt("row")).isEqualTo(at + 1);
            if (!row.getString("outcome").equals("INVALID")) {
                assertThat(lasting(row)).isEqualTo(lasting(employer.check(people.get(at))));
                assertThat(employer.client()
                                .get("/checks/" + row.getString("id"))
                                .expect(200)
                                .json())
                        .containsEntry("receipt", row.get("receipt"))
                        .containsEntry("caveat", row.get("caveat"));
            }
        }
        JsonObject wrong = rows.get(6);
        assertThat(wrong.getJsonObject("reason").getString("zh")).isNotBlank();
        assertThat(wrong.getJsonObject("reason").getString("en")).isNotBlank();
        assertThat(wrong.getJsonArray("violations").getJsonObject(0).getString("cell"))
                .isEqualTo("/6/subject/documentNumber");
        JsonObject narrowed = employer.client()
                .get("/checks/batches/" + id + "?outcome=BARRED&size=2&page=1")
                .expect(200)
                .json();
        assertThat(narrowed.getInt("found")).isEqualTo(3);
        assertThat(narrowed.getJsonArray("rows")).hasSize(1);
        assertKept(id, barred);
    }

    @Test
    void a_csv_in_gbk_and_a_workbook_are_read_and_their_results_filed() {
        Somebody barred = Somebody.born(LocalDate.of(1984, 4, 4));
        // a name whose characters GBK has
        Somebody named = barred.named("欧阳娜娜");
        register.inForce(named);
        List<List<String>> table = List.of(
                List.of("姓名*", "证件类型*", "证件号码*", "备注"),
                List.of(named.name(), "居民身份证", named.number(), "=1+1"),
                List.of("=HYPERLINK(\"x\")", "护照", "6.10E+17", ""));
        String csv = String.join(
                "\n",
                table.stream()
                        .map(row -> String.join(
                                ",",
                                row.stream()
                                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                        .toList()))
                        .toList());

        for (String id : List.of(
                lists.taken("text/csv", csv.getBytes(Charset.forName("GBK"))),
                lists.taken(XLSX, new TextTable("名单", table).xlsx()))) {
            List<JsonObject> rows = lists.rows(id);
            assertThat(rows).extracting(row -> row.getInt("row")).containsExactly(2, 3);
            assertThat(rows).extracting(row -> row.getString("outcome")).containsExactly("BARRED", "INVALID");
            assertThat(rows.get(1).getJsonObject("reason").getString("en")).contains("C3", "6.10E+17");
            byte[] filed = employer.client()
                    .get("/checks/batches/" + id + "/result.csv")
                    .expect(200)
                    .body();
            assertThat(new String(filed, StandardCharsets.UTF_8))
                    .contains("\"'=HYPERLINK")
                    .contains(rows.get(0).getString("id"));
            byte[] workbook = employer.client()
                    .get("/checks/batches/" + id + "/result.xlsx")
                    .expect(200)
                    .body();
            assertThat(cells(workbook)).hasSize(3);
            assertThat(cells(workbook).get(1))
                    .contains(named.name(), rows.get(0).getString("id"));
        }
        for (String template : List.of("template.csv", "template.xlsx")) {
            lists.handIn(
                            "text/csv",
                            employer.client()
                                    .get("/checks/batches/" + template)
                                    .expect(200)
                                    .body())
                    .expect(400);
        }
    }

    @Test
    void a_workbook_is_handed_in_on_a_page_that_shows_the_end_by_itself() {
        Somebody barred = Somebody.random();
        register.inForce(barred);
        byte[] workbook = new TextTable(
                        "名单",
                        List.of(
                                List.of("姓名*", "证件类型*", "证件号码*"),
                                List.of("王芳", "居民身份证", "6.10E+17"),
                                cells(barred),
                                cells(Somebody.random())))
                .xlsx();
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            Page page = window.newPage();
            page.navigate("/employer/check-lists");
            Chromium.signIn(page, "employer");
            page.locator("[id='list:file']").setInputFiles(new FilePayload("名单.pdf", XLSX, new byte[] {1, 2, 3}));
            page.locator("[id='list:check']").click();
            assertThat(page.locator("[data-focus]").innerText()).isNotBlank();

            page.locator("[id='list:file']").setInputFiles(new FilePayload("名单.xlsx", XLSX, workbook));
            page.locator("[id='list:check']").click();
            page.locator("[id='progress:pdf']").waitFor();
            assertThat(page.locator("tbody tr").allInnerTexts())
                    .satisfiesExactly(
                            row -> assertThat(row).contains("本行有误").contains("C2"),
                            row -> assertThat(row).contains("不得聘用").contains(barred.name()),
                            row -> assertThat(row).contains("名单上无记录"));
            Download paper = page.waitForDownload(
                    () -> page.locator("[id='progress:pdf']").click());
            assertThat(paper.suggestedFilename()).endsWith(".pdf");
            assertThat(paper.failure()).isNull();
            page.navigate("/employer/check-lists");
            assertThat(page.locator("li.card").first().innerText()).contains("1 人被禁止从业");
        }
    }

    private static List<String> cells(Somebody somebody) {
        return List.of(somebody.name(), "居民身份证", somebody.number());
    }

    @Test
    void what_is_no_list_is_refused_as_a_whole_and_a_repeat_gets_the_first_answer() {
        lists.handIn(JSON, "[{\"subject\":".getBytes(StandardCharsets.UTF_8)).expect(400);
        lists.handIn("text/csv", "姓名,电话\n王芳,1\n".getBytes(StandardCharsets.UTF_8))
                .expect(400);
        JsonArrayBuilder many = Json.createArrayBuilder();
        for (int i = 0; i < 10_001; i++) {
            many.add(i);
        }
        assertThat(lists.handIn(JSON, many.build().toString().getBytes(StandardCharsets.UTF_8))
                        .expect(413)
                        .json()
                        .getString("type"))
                .endsWith("/too-many-rows");

        byte[] list = CheckLists.json(List.of(Somebody.random()));
        String key = UUID.randomUUID().toString();
        String first = repeat(list, key).expect(202).json().getString("id");
        assertThat(repeat(list, key).expect(202).json().getString("id")).isEqualTo(first);
        assertThat(repeat(CheckLists.json(List.of(Somebody.random())), key).status())
                .isEqualTo(409);
        assertThat(ids(employer.client())).contains(first);
    }

    @Test
    void a_list_is_seen_by_the_organization_that_handed_it_in_and_by_no_other() {
        String id = lists.taken(JSON, CheckLists.json(List.of(Somebody.random())));
        ApiClient other = Employer.other(platform).client();

        for (String path : List.of("", "/result.csv", "/result.xlsx")) {
            assertThat(other.get("/checks/batches/" + id + path).status()).isEqualTo(404);
        }
        assertThat(other.post("/checks/batches/" + id + "/continuation").status())
                .isEqualTo(404);
        assertThat(ids(other)).doesNotContain(id);
    }

    @Test
    void rows_that_could_not_be_checked_never_say_no_record_and_are_checked_again_when_asked() throws SQLException {
        String id;
        try (Connection connection = platform.database().connect("training")) {
            connection.setAutoCommit(false);
            list(connection, "disable trigger ban_list_grows_by_one", "+");
            try {
                id = lists.taken(JSON, CheckLists.json(List.of(Somebody.random(), Somebody.random())));
                assertThat(lists.rows(id))
                        .extracting(row -> row.getString("outcome"))
                        .containsOnly("COULD_NOT_CHECK");
            } finally {
                list(connection, "enable trigger ban_list_grows_by_one", "-");
            }
        }
        employer.client().post("/checks/batches/" + id + "/continuation").expect(202);
        assertThat(lists.rows(id)).extracting(row -> row.getString("outcome")).containsOnly("NO_RECORD");
    }

    @Test
    void a_check_and_a_whole_list_are_printed_and_signed_in_both_languages() throws IOException, SQLException {
        Somebody rare = Somebody.random().named("王\uD840\uDC0B"); // U+2000B, which the typeface lacks
        String id = lists.taken(JSON, CheckLists.json(List.of(rare, Somebody.random())));
        String check = lists.rows(id).get(0).getString("id");

        for (ApiClient client : List.of(
                Employer.of(platform).client(), Employer.of(platform).client().inEnglish())) {
            for (String path : List.of("/checks/" + check + "/receipt", "/checks/batches/" + id + "/receipt")) {
                byte[] pdf = client.send(client.request(path)
                                .header("Accept", "application/pdf")
                                .GET())
                        .expect(200)
                        .body();
                assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF")
                        .contains("ETSI.CAdES.detached");
                assertThat(text(pdf))
                        .contains(rare.name(), masked(rare), Employer.ORGANIZATION, check, String.valueOf(epoch()));
            }
        }
        ApiClient other = Employer.other(platform).client();
        assertThat(other.send(other.request("/checks/" + check + "/receipt")
                                .header("Accept", "application/pdf")
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    /** Its words, without the spaces and the ends of lines that depend on how it is set. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static String masked(Somebody somebody) {
        return new IdentityDocument(DocumentType.RESIDENT_ID, somebody.number()).masked();
    }

    private long epoch() throws SQLException {
        try (Connection connection = platform.connect();
                ResultSet found = connection.createStatement().executeQuery("select epoch from ban_list")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void list(Connection connection, String trigger, String sign) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (trigger.startsWith("disable")) {
                statement.execute("alter table ban_list " + trigger);
            }
            statement.execute("update ban_list set epoch = epoch " + sign + " 1");
            if (trigger.startsWith("enable")) {
                statement.execute("alter table ban_list " + trigger);
            }
            connection.commit();
        }
    }

    /** Each row has a check of its own that tells the same, with an entry in the log; nobody can be read from the rows. */
    private void assertKept(String id, Somebody barred) throws SQLException {
        assertThat(text("""
                select count(*) || ' ' || count(distinct r.check_id) || ' ' || count(distinct e.reference)
                from check_batch_row r join credential_check c on c.id = r.check_id and c.outcome = r.outcome
                    join ledger_entry e on e.reference = c.id and e.kind = 'CHECK_ANSWERED'
                    join access_log a on a.document_hash = c.document_hash and a.what = 'CHECK'
                where r.batch_id = ? and a.at >= (select handed_in_at from check_batch where id = r.batch_id)""", id)).matches("\\d+ 7 7");
        assertThat(text(
                        "select cast(r as text) from check_batch_row r where r.outcome = 'INVALID' and batch_id = ?",
                        id))
                .doesNotContain("619000198801090077", "王芳", barred.name());
    }

    private Answer repeat(byte[] list, String key) {
        return employer.client()
                .send(employer.client()
                        .request("/checks/batches")
                        .header("Content-Type", JSON)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(list)));
    }

    /** What is the same whenever it is asked. */
    private static JsonObject lasting(JsonObject answer) {
        var lasting = Json.createObjectBuilder();
        answer.forEach((name, value) -> {
            if (!OF_THE_MOMENT.contains(name)) {
                lasting.add(name, value);
            }
        });
        return lasting.build();
    }

    private static List<String> ids(ApiClient client) {
        JsonArray items =
                client.get("/checks/batches?size=200").expect(200).json().getJsonArray("items");
        List<String> ids = new ArrayList<>();
        for (JsonValue item : items) {
            ids.add(item.asJsonObject().getString("id"));
        }
        return ids;
    }

    private String text(String query, String id) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        }
    }

    private static List<List<String>> cells(byte[] file) {
        return Spreadsheet.read(file, 10).get(0).rows().stream()
                .map(care.training.kernel.spreadsheet.Row::cells)
                .toList();
    }
}
