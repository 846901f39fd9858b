package care.training.web;

import care.training.platform.Chromium;
import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of {@code pages.csv}, in both languages, on a phone and on a desk, with the demo's story told: no barrier,
 * no mistake, nothing in the wrong language. {@code -Dpages=college|audit} opens only the pages whose names begin so and
 * leaves pictures of them; {@code -Dpages=} pictures all. Two pages are read at a time.
 */
@WholePlatform
class PagesIT {
    private static final int PHONE = 390;
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

    private static Platform platform;
    private static Examples examples;
    private static Readers readers;

    @BeforeAll
    static void open() {
        platform = TestPlatform.told();
        examples = new Examples(platform);
        readers = new Readers(platform);
    }

    @AfterAll
    static void close() {
        readers.close();
    }

    static Stream<Arguments> pages() {
        String[] wanted = System.getProperty("pages", "").split("\\|", -1);
        return ListedPage.all()
                .filter(page -> Arrays.stream(wanted).anyMatch(page.name()::startsWith))
                .flatMap(page -> Stream.of("zh", "en").map(language -> Arguments.of(page.name(), language, page)));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void the_page_is_as_every_page_must_be(String name, String language, ListedPage listed)
            throws InterruptedException {
        String path = examples.fill(listed.path());
        boolean chinese = language.equals("zh");
        boolean weighed = chinese && listed.isLight();
        try (Readers.Reader reader = readers.take();
                OpenedPage opened = new OpenedPage(reader.window(listed.account(), language, weighed), path, PHONE)) {
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
                screenshot(opened, name, language, PHONE);
            }
            opened.page().setViewportSize(DESK, 900);
            if (!chinese) {
                softly.assertThat(opened.barriers()).as("barriers on a desk").isEmpty();
            }
            if (LOOKED_AT) {
                screenshot(opened, name, language, DESK);
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

    private static void screenshot(OpenedPage opened, String name, String language, int width) {
        Chromium.screenshot(opened.page(), platform, name + "-" + language + "-" + width);
    }
}
