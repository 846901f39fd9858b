package care.training.exam;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import care.training.platform.ApiClient;
import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import care.training.scheduling.Attendant;
import care.training.scheduling.HeldExam;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The theory exam on a phone whose clock is wrong, and on two devices at once. */
@WholePlatform
class ExamPageIT {
    private static final int PHONE = 390;
    private static final String ACCOUNT = "sits-on-her-phone";
    private static Platform platform;
    private static Chromium chromium;
    private static ApiClient candidate;

    @BeforeAll
    static void prepare() {
        platform = TestPlatform.platform();
        chromium = Chromium.launch();
        HeldExam.prepare(platform);
        candidate = Attendant.signedUp(platform, ACCOUNT);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_clock_that_jumps_on_the_device_ends_no_exam_and_the_servers_time_does() {
        HeldExam exam = HeldExam.open(platform, 2);
        String booking = book(exam);
        try (BrowserContext window = chromium.open(platform)) {
            Page page = begin(window, booking);
            page.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 7200000; }");
            page.waitForResponse(answer -> answer.url().contains("/sittings/"), () -> {});
            page.locator("#options label").first().click();

            assertThat(page.locator("#saved")).containsText("已保存");
            Assertions.assertThat(page.locator("#receipt").isVisible()).isFalse();

            exam.execute(
                    "update sitting set started_at = exam_time() - interval '91 minutes',"
                            + " ends_at = exam_time() - interval '1 second' where booking_id = ?",
                    UUID.fromString(booking));
            page.locator("#next").click();
            page.locator("#options label").first().click();
            page.locator("#receipt").waitFor();
            assertThat(page.locator("#receipt-answers")).hasText("1");
        }
    }

    @Test
    void a_later_answer_from_another_device_is_shown_in_place_of_an_older_one() {
        HeldExam exam = HeldExam.open(platform, 2);
        String booking = book(exam);
        try (BrowserContext window = chromium.open(platform)) {
            Page page = begin(window, booking);
            SatPaper tablet = SatPaper.start(candidate, booking);
            JsonObject first = tablet.items().get(0);
            tablet.answer(first.getInt("item"), 40, "B").expect(200);

            page.locator("label[for='option-A']").click();

            assertThat(page.locator("#trouble")).containsText("第 1 题已在另一台设备上作答");
            assertThat(page.locator("#option-B")).isChecked();
            page.locator("label[for='option-C']").click();
            assertThat(page.locator("#option-C")).isChecked();
            assertThat(page.locator("#saved")).containsText("已保存");
            Assertions.assertThat(tablet.again()
                            .getJsonArray("answers")
                            .getJsonObject(0)
                            .getString("answer"))
                    .isEqualTo("C");
        }
    }

    private static String book(HeldExam exam) {
        String booking = exam.book(candidate).expect(201).json().getString("id");
        exam.begin();
        return booking;
    }

    private static Page begin(BrowserContext window, String booking) {
        Page page = window.newPage();
        page.setViewportSize(PHONE, 844);
        page.navigate("/sign-in");
        Chromium.signIn(page, ACCOUNT);
        page.waitForURL(platform.application().address() + "/**");
        page.navigate("/me/sitting?booking=" + booking);
        page.locator("#begin").click();
        page.locator("#paper").waitFor();
        return page;
    }
}
