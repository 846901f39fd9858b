package care.training.web;

import care.training.platform.Platform;
import care.training.platform.TestPlatform;
import care.training.platform.WholePlatform;
import java.util.Arrays;
import java.util.stream.Stream;
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
        boolean weighed = language.equals("zh") && listed.isLight();
        try (Readers.Reader reader = readers.take()) {
            PageChecks.check(
                    platform, reader.window(listed.account(), language, weighed), path, name, language, weighed);
        }
    }
}
