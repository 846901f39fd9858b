package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.check.Employer;
import care.training.kernel.Page;
import care.training.platform.ApiClient;
import care.training.platform.ApiClient.Answer;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TableOwner;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An employer has a list of certificates verified at once. */
@WholePlatform
class NumberListIT {
    private static final String NAME = "丁香";

    /** As config/certificate/verification.yaml says. */
    private static final int MISSES = 500;

    private static final int MOST = 2_000;

    private static Platform platform;
    private static ApiClient employer;
    private static String number;

    @BeforeAll
    static void issue() {
        platform = TestPlatform.platform();
        employer = Employer.onRecord(platform).client();
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(NAME);
        number = Batches.number(Batches.issue(ApiClient.machine(platform, "demo-association"), exam), 0);
    }

    @Test
    void each_row_is_answered_by_itself() {
        JsonObject list = verify(
                        "证书编号,姓名\n%s,%s\n%s,丁某\n%s899991,%s\n1661010123400567,甲\nS000023900001265000001,乙\n123,丙\n%s,\n"
                                .formatted(number, NAME, number, number.substring(0, 16), NAME, number))
                .expect(201)
                .json();
        assertThat(list.getInt("total")).isEqualTo(7);
        List<JsonObject> rows = list.getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(rows)
                .extracting(row -> row.getString("outcome"))
                .containsExactly(
                        "VALID", "NO_MATCH", "NO_MATCH", "OLDER_SCHEME", "OTHER_ISSUER", "MALFORMED", "INCOMPLETE");
        assertThat(rows.get(0).getString("name")).isEqualTo("丁*");
        assertThat(rows.get(0).getString("issuedOn")).isNotEmpty();
        assertThat(rows.get(1).containsKey("issuedOn")).isFalse();
        assertThat(list.toString()).doesNotContain(NAME);
        JsonObject again = employer.get("/number-lists/" + list.getString("id") + "?page=1&size=3")
                .expect(200)
                .json();
        assertThat(again.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(row -> row.getInt("row"))
                .containsExactly(4, 5, 6);
    }

    /** All of them are sought: they have the form of numbers that are given here. Three of them were. */
    @Test
    void each_of_two_thousand_different_numbers_is_answered_by_itself() throws SQLException {
        List<CertificateSeed.Issued> out = CertificateSeed.issue(platform, 3);
        Map<String, String> named =
                out.stream().collect(Collectors.toMap(CertificateSeed.Issued::number, CertificateSeed.Issued::holder));
        List<String> numbers = new ArrayList<>(IntStream.range(0, MOST - out.size())
                .mapToObj(i -> "%s9%05d".formatted(number.substring(0, 16), i))
                .toList());
        int[] places = {0, MOST / 2, MOST - 1};
        for (int i = 0; i < places.length; i++) {
            numbers.add(places[i], out.get(i).number());
        }

        String list = verify("number,name\n"
                        + numbers.stream()
                                .map(one -> one + "," + named.getOrDefault(one, NAME))
                                .collect(Collectors.joining("\n")))
                .expect(201)
                .json()
                .getString("id");

        assertThat(Set.copyOf(numbers)).hasSize(MOST);
        assertThat(rows(list))
                .containsExactlyElementsOf(numbers.stream()
                        .map(one -> one + (named.containsKey(one) ? " VALID" : " NO_MATCH"))
                        .toList());
        ofYesterday(list);
    }

    /** So that its rows without a match do not count among today's. */
    private static void ofYesterday(String list) throws SQLException {
        assertThat(new TableOwner(platform)
                        .change(
                                "number_list",
                                "update number_list set asked_at = asked_at - interval '1 day' where id = ?",
                                UUID.fromString(list)))
                .isOne();
    }

    private static List<String> rows(String list) {
        return IntStream.range(0, MOST / Page.MAX_SIZE)
                .mapToObj(page -> employer.get("/number-lists/" + list + "?page=" + page + "&size=" + Page.MAX_SIZE)
                        .expect(200)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .flatMap(List::stream)
                .map(row -> row.getString("number") + " " + row.getString("outcome"))
                .toList();
    }

    @Test
    void two_thousand_rows_are_taken_and_one_more_is_not() {
        assertThat(verify(rows(MOST)).expect(201).json().getInt("total")).isEqualTo(MOST);
        Answer refused = verify(rows(MOST + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("too-many-rows", "2,000");
    }

    @Test
    void what_is_printed_has_every_row_with_the_day_and_hour_and_who_prints() {
        String list = verify(rows(Page.MAX_SIZE + 1)).expect(201).json().getString("id");
        try (Chromium chromium = Chromium.launch();
                BrowserContext window = chromium.open(platform)) {
            com.microsoft.playwright.Page page = window.newPage();
            String address = "/employer/certificate-list?id=" + list;
            page.navigate(address);
            Chromium.signIn(page, "employer");
            page.waitForURL("**" + address);
            assertThat(page.locator("tbody tr").count()).isLessThan(Page.MAX_SIZE);
            page.getByText("打印全部结果").click();
            page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("tbody tr").count()).isEqualTo(Page.MAX_SIZE + 1);
            assertThat(page.locator("tbody tr").last().innerText())
                    .contains(String.valueOf(Page.MAX_SIZE + 1), number, "有效");
            assertThat(page.locator("body").innerText())
                    .containsPattern("查验时间：\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d")
                    .containsPattern("打印人和时间：.* · \\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d");
            assertThat(page.locator("[data-print]").isVisible()).isFalse();
        }
    }

    @Test
    void a_list_of_another_employer_does_not_exist() {
        String id = verify(rows(1)).expect(201).json().getString("id");
        assertThat(ApiClient.machine(platform, "demo-employer2")
                        .get("/number-lists/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void after_so_many_rows_without_a_match_no_list_of_that_organization_is_verified_that_day() {
        ApiClient guesser = Employer.other(platform).client();
        String guesses = "number,name\n"
                + IntStream.range(0, MISSES)
                        .mapToObj(i -> number + ",猜" + (char) ('一' + i))
                        .collect(Collectors.joining("\n"));
        assertThat(verify(guesser, guesses).expect(201).json().getInt("total")).isEqualTo(MISSES);
        Answer refused = verify(guesser, rows(1));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("too-many-unmatched", String.valueOf(MISSES), "明天再试");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 86_401L);
        assertThat(verify(rows(1)).status()).isEqualTo(201);
    }

    @Test
    void a_table_without_names_is_refused_with_what_it_lacks() {
        Answer refused = verify("证书编号\n" + number + "\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("column-missing", "姓名");
    }

    private static String rows(int count) {
        return "number,name\n"
                + IntStream.range(0, count).mapToObj(i -> number + "," + NAME).collect(Collectors.joining("\n"));
    }

    private static Answer verify(String csv) {
        return verify(employer, csv);
    }

    private static Answer verify(ApiClient asking, String csv) {
        return asking.post("/number-lists", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
