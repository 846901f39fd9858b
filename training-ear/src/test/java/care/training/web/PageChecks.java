package care.training.web;

import care.training.platform.Chromium;
import care.training.platform.Platform;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** What holds of every page, on a phone and on a desk: no barrier, no mistake, nothing in the wrong language. */
final class PageChecks {
    static final int PHONE = 390;
    private static final int DESK = 1280;

    /** Whoever names pages looks at them: both languages are pictured at both widths then, and no picture is made else. */
    private static final boolean LOOKED_AT = System.getProperty("pages") != null;

    /** Bytes of a page for phones, the first time it is opened. */
    private static final long LIGHT = 150 * 1024;

    /** A missing text, a text with a hole, an expression, the name of a constant. */
    private static final Pattern RAW =
            Pattern.compile("\\[[a-z-]+\\.[\\w.-]+]|\\?\\?\\?|\\{\\d}|#\\{|\\b[A-Z]{2,}_[A-Z_]+\\b");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Four words in a row are a sentence and no longer a name. */
    private static final Pattern ENGLISH_SENTENCE = Pattern.compile("[A-Za-z][a-z'’-]+(?:[ ,]+[A-Za-z][a-z'’-]+){3,}");

    private PageChecks() {}

    /**
     * Opens the page at {@code path} and looks it through.
     *
     * @param name of the pictures that are left of it where pages are looked at
     * @param weighed whether it is a page for phones, opened for the first time
     */
    static void check(
            Platform platform, BrowserContext window, String path, String name, String language, boolean weighed) {
        boolean chinese = language.equals("zh");
        try (OpenedPage opened = new OpenedPage(window, path, PHONE)) {
            SoftAssertions softly = new SoftAssertions();
            softly.assertThat(opened.status()).as("status").isEqualTo(200);
            softly.assertThat(opened.language()).as("language").isEqualTo(chinese ? "zh-CN" : "en");
            if (weighed) {
                softly.assertThat(opened.weight()).as("bytes").isLessThan(LIGHT);
            }
            checkWords(softly, opened, language);
            softly.assertThat(opened.overhang()).as("wider than a phone by").isLessThanOrEqualTo(0);
            if (chinese) {
                softly.assertThat(opened.barriers()).as("barriers on a phone").isEmpty();
            }
            if (LOOKED_AT) {
                screenshot(platform, opened, name, language, PHONE);
            }
            opened.page().setViewportSize(DESK, 900);
            if (!chinese) {
                softly.assertThat(opened.barriersOfLayout())
                        .as("barriers on a desk")
                        .isEmpty();
            }
            if (LOOKED_AT) {
                screenshot(platform, opened, name, language, DESK);
            }
            softly.assertThat(opened.complaints())
                    .as("complaints of the browser")
                    .isEmpty();
            softly.assertAll();
        }
    }

    private static void checkWords(SoftAssertions softly, OpenedPage opened, String language) {
        softly.assertThat(opened.page().locator("body").innerText())
                .as("raw text")
                .doesNotContainPattern(RAW);
        if (language.equals("en")) {
            List<String> texts = opened.texts("en").stream()
                    .filter(text -> HAN.matcher(text).find())
                    .filter(text -> !text.equals("中文"))
                    .toList();
            softly.assertThat(texts).as("Chinese that is not marked as such").isEmpty();
        } else {
            List<String> texts = opened.texts("zh").stream()
                    .filter(text -> ENGLISH_SENTENCE.matcher(text).find())
                    .toList();
            softly.assertThat(texts).as("English on a Chinese page").isEmpty();
        }
    }

    private static void screenshot(Platform platform, OpenedPage opened, String name, String language, int width) {
        Chromium.screenshot(opened.page(), platform, name + "-" + language + "-" + width);
    }
}
