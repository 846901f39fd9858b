package care.training.certification;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public page that verifies certificates, used as strangers use it. */
@WholePlatform
class VerifyPageIT {
    private static final String HOLDER = "秦知夏";

    private static Platform platform;
    private static Chromium chromium;
    private static String number;
    private static String code;
    private static byte[] pdf;

    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void issue() throws SQLException {
        platform = TestPlatform.platform();
        chromium = Chromium.launch();
        PublishedExam.register(platform);
        PublishedExam exam = PublishedExam.ended(platform, 5);
        exam.passed(HOLDER);
        ApiClient association = ApiClient.machine(platform, "demo-association");
        JsonObject issued =
                Batches.issue(association, exam).getJsonArray("certificates").getJsonObject(0);
        number = issued.getString("number");
        pdf = association.get("/certificates/" + number + "/pdf").expect(200).body();
        code = codeOf(number);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        window = chromium.open(platform);
        page = window.newPage();
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void number_and_name_find_it_from_the_home_page_on_and_no_session_is_opened() {
        page.navigate("/");
        page.locator("#number").fill(number);
        page.locator(".hero button").click();
        assertThat(page.locator("#number").inputValue()).isEqualTo(number);

        page.locator("#holder").fill(HOLDER);
        page.locator("form:has(#holder) button").click();

        assertThat(verdict()).contains("证书真实有效", number, "秦**", "保育师").doesNotContain(HOLDER);
        assertThat(window.cookies()).isEmpty();
    }

    @Test
    void the_address_in_the_qr_code_shows_it_at_once() {
        assertThat(page.navigate("/verify/" + number + "/" + code).status()).isEqualTo(200);
        assertThat(verdict()).contains("证书真实有效", number);
    }

    @Test
    void a_wrong_name_and_an_unknown_number_look_the_same() {
        String wrongName = lookUp(number, "秦知秋");
        String unknown = lookUp(number.substring(0, 16) + "899998", HOLDER);
        assertThat(wrongName).contains("没有查到").isEqualTo(unknown);
    }

    @Test
    void the_original_file_passes() {
        assertThat(handIn(pdf).status()).isEqualTo(200);
        assertThat(verdict()).contains("证书真实有效", number, "逐字节一致");
    }

    @Test
    void the_original_dropped_anywhere_on_the_page_is_green_at_once() {
        page.navigate("/verify");
        JSHandle dropped = dropped(pdf, 1);
        page.dispatchEvent("main h1", "dragenter", Map.of("dataTransfer", dropped));
        page.getByText("松开，马上查验").waitFor();
        page.waitForNavigation(() -> page.dispatchEvent("main h1", "drop", Map.of("dataTransfer", dropped)));
        assertThat(page.locator(".verdict.ok").innerText()).contains("证书真实有效", number, "逐字节一致");
    }

    @Test
    void of_two_files_dropped_at_once_none_is_called_good() {
        page.navigate("/verify");
        page.dispatchEvent("main h1", "drop", Map.of("dataTransfer", dropped(pdf, 2)));
        assertThat(page.evaluate("document.getElementById('file').validationMessage"))
                .isEqualTo("一次只能查验一份文件。");
        assertThat(page.locator(".verdict").count()).isZero();
    }

    @Test
    void revoked_and_replaced_say_so_by_number() {
        String revoked = IssuedFiles.issued("秦艽");
        IssuedFiles.approve(IssuedFiles.revoke(revoked));
        assertThat(lookUp(revoked, "秦艽")).contains("证书已被撤销", "现在不能作为凭据");
        assertThat(page.locator(".verdict.no .facts").innerText()).contains("已撤销", revoked);
        String corrected = IssuedFiles.issued("秦皮");
        byte[] before = IssuedFiles.pdf(corrected);
        IssuedFiles.approve(IssuedFiles.correct(corrected, "秦椒"));
        IssuedFiles.changedFrom(corrected, before);
        assertThat(lookUp(corrected, "秦皮")).contains("证书已被更正件取代", "请让持证人出示新的证书");
        assertThat(page.locator(".verdict.no .facts").innerText()).contains("已取代", corrected);
        assertThat(lookUp(corrected, "秦椒")).contains("证书真实有效");
    }

    @Test
    void the_file_of_a_revoked_and_of_a_replaced_one_is_refused_though_nothing_in_it_was_changed() {
        String revoked = IssuedFiles.issued("秦柏");
        byte[] withdrawn = IssuedFiles.pdf(revoked);
        IssuedFiles.approve(IssuedFiles.revoke(revoked));
        handIn(withdrawn);
        assertThat(page.locator(".verdict.no").innerText())
                .contains("证书已被撤销", "现在不能作为凭据", "已撤销", revoked, "逐字节一致")
                .doesNotContain("证书真实有效");
        String corrected = IssuedFiles.issued("秦桑");
        byte[] before = IssuedFiles.pdf(corrected);
        IssuedFiles.approve(IssuedFiles.correct(corrected, "秦榆"));
        byte[] after = IssuedFiles.changedFrom(corrected, before);
        handIn(before);
        assertThat(page.locator(".verdict.no").innerText())
                .contains("证书已被更正件取代", "请让持证人出示新的证书", "已取代", corrected, "逐字节一致")
                .doesNotContain("证书真实有效");
        handIn(after);
        assertThat(page.locator(".verdict.ok").innerText()).contains("证书真实有效", corrected);
        for (byte[] file : List.of(withdrawn, before)) {
            file[file.length / 2] ^= 1;
            handIn(file);
            assertThat(page.locator(".verdict.no").innerText()).contains("文件未通过检查");
        }
    }

    @Test
    void the_printed_sheet_says_what_was_found_and_when_and_nothing_else() {
        Instant before = now();
        page.navigate("/verify/" + number + "/" + code);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".verdict").innerText())
                .contains("证书真实有效", number, "秦**", "保育师")
                .containsAnyOf(askedAt(before), askedAt(now()));
        assertThat(page.locator("#holder").isVisible()).isFalse();
        assertThat(page.locator("#file").isVisible()).isFalse();
        assertThat(page.locator(".verdict .actions").isVisible()).isFalse();
    }

    @Test
    void one_changed_byte_is_found() {
        byte[] changed = pdf.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(handIn(changed).status()).isEqualTo(200);
        assertThat(verdict()).contains("文件未通过检查").doesNotContain("证书真实有效");
    }

    @Test
    void a_file_of_another_issuer_is_not_called_a_forgery() throws Exception {
        assertThat(handIn(ForeignCertificate.signed()).status()).isEqualTo(200);
        assertThat(verdict()).contains("文件未通过检查", ForeignCertificate.SIGNER, "不能判断它的真伪");
    }

    @Test
    void a_file_that_is_no_pdf_is_refused_on_the_page() {
        Response answer = handIn("成绩单".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.locator("[role=alert]").innerText()).contains("PDF");
        assertThat(page.locator("#file").count()).isEqualTo(1);
    }

    @Test
    void a_file_of_21_megabytes_is_refused_on_the_page() {
        byte[] large = new byte[21 * 1024 * 1024];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        Response answer = handIn(large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("[role=alert]").innerText()).contains("20");
    }

    /** It is printed on the certificate and stands nowhere else. */
    private static String codeOf(String number) throws SQLException {
        try (Connection connection = platform.connect();
                PreparedStatement sought =
                        connection.prepareStatement("select verification_code from certificate where number = ?")) {
            sought.setString(1, number);
            ResultSet found = sought.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    private static Instant now() {
        return Instant.parse(ApiClient.anonymous(platform)
                .get("/demo/clock")
                .expect(200)
                .json()
                .getString("now"));
    }

    private static String askedAt(Instant when) {
        return DateTimeFormatter.ofPattern("'查验时间：'y年M月d日 HH:mm'（北京时间）'")
                .format(when.atZone(ZoneId.of("Asia/Shanghai")));
    }

    private String lookUp(String soughtNumber, String holder) {
        page.navigate("/verify");
        page.locator("#number").fill(soughtNumber);
        page.locator("#holder").fill(holder);
        page.locator("form:has(#holder) button").click();
        return page.locator(".verdict-head").innerText()
                + String.join("", page.locator(".verdict > .prose").allInnerTexts());
    }

    /** What a browser hands to the page where files are let go. */
    private JSHandle dropped(byte[] file, int times) {
        return page.evaluateHandle("""
                ([content, times]) => {
                    const bytes = Uint8Array.from(atob(content), one => one.charCodeAt(0));
                    const dropped = new DataTransfer();
                    for (let i = 0; i < times; i++) {
                        dropped.items.add(new File([bytes], `certificate${i}.pdf`, {type: 'application/pdf'}));
                    }
                    return dropped;
                }""", List.of(Base64.getEncoder().encodeToString(file), times));
    }

    private Response handIn(byte[] file) {
        page.navigate("/verify");
        page.locator("#file").setInputFiles(new FilePayload("certificate.pdf", "application/pdf", file));
        return page.waitForResponse(
                response -> response.url().endsWith("/verify"),
                () -> page.locator("form:has(#file) button").click());
    }

    private String verdict() {
        return page.locator(".verdict").innerText();
    }
}
