package care.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.training.assessment.Resit;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which a part that was passed before is told: to the candidate and to the association. */
@WholePlatform
class ResitPagesIT {
    private static Platform platform;
    private static Resit resit;
    private static Readers readers;

    @BeforeAll
    static void open() {
        platform = TestPlatform.platform();
        resit = Resit.passed(platform, "resit-pages");
        Resit.booked(platform, "resit-booked");
        readers = new Readers(platform);
    }

    @AfterAll
    static void close() {
        readers.close();
    }

    @ParameterizedTest(name = "{0} in {3}")
    @CsvSource({
        "me-bookings-resit, /me/bookings, resit-booked, zh, 不用再考",
        "me-bookings-resit, /me/bookings, resit-booked, en, you need not sit it again",
        "me-result-resit, /me/result?id=%s, resit-pages, zh, 成绩继续有效",
        "me-result-resit, /me/result?id=%s, resit-pages, en, that mark still counts",
        "results-session-resit, /association/results-session?id=%s, association, zh, 72（",
        "results-session-resit, /association/results-session?id=%s, association, en, 72 (passed on"
    })
    void the_earlier_part_is_told(String name, String path, String account, String language, String told)
            throws InterruptedException {
        String filled = path.formatted(name.startsWith("me") ? resit.result() : resit.session());
        try (Readers.Reader reader = readers.take()) {
            var window = reader.window(account, language, false);
            PageChecks.check(platform, window, filled, name, language, false);
            try (Page page = window.newPage()) {
                page.navigate(filled);
                assertThat(page.locator("main").innerText()).contains(told);
            }
        }
    }
}
