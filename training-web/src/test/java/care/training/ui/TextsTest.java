package care.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    /** {@code t['area.key']}, {@code t.of('area.key', …)} in pages; {@code texts.get("area.key"…} in beans. */
    private static final Pattern IN_PAGE =
            Pattern.compile("\\bt(?:\\[|\\.of\\()\\s*'([a-z-]+\\.[A-Za-z0-9._-]*[A-Za-z0-9_-])'");

    private static final Pattern IN_BEAN = Pattern.compile(
            "(?:texts\\.(?:get|of)|messages\\.done)\\(\\s*\"([a-z-]+\\.[A-Za-z0-9._-]*[A-Za-z0-9_-])\"");

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    static Stream<String> areas() {
        return Sources.areas().stream();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void chinese_and_english_have_the_same_keys(String area) {
        assertThat(Sources.texts(area + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Sources.texts(area).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void a_key_begins_with_its_area_and_its_text_is_not_empty(String area) {
        for (String name : List.of(area, area + "_en")) {
            Properties texts = Sources.texts(name);
            assertThat(texts.stringPropertyNames()).allMatch(key -> key.startsWith(area + "."), "begin with " + area);
            assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_take_the_same_values(String area) {
        Properties english = Sources.texts(area + "_en");
        Sources.texts(area).forEach((key, text) -> assertThat(values(english.getProperty(key.toString(), "")))
                .as(key.toString())
                .isEqualTo(values(text.toString())));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void an_english_text_has_no_chinese_character(String area) {
        assertThat(Sources.texts(area + "_en").values())
                .noneMatch(text -> text.toString().codePoints().anyMatch(Character::isIdeographic));
    }

    /** {@link java.text.MessageFormat} takes a single apostrophe away and shows two as one. */
    @ParameterizedTest
    @MethodSource("areas")
    void apostrophes_are_doubled_where_values_are_put_in_and_nowhere_else(String area) {
        assertThat(Sources.texts(area + "_en")).noneSatisfy((key, text) -> {
            boolean doubled = text.toString().contains("''");
            boolean single = text.toString().replace("''", "").contains("'");
            assertThat(values(text.toString()).isEmpty() ? doubled : single).isTrue();
        });
    }

    @Test
    void faces_own_messages_are_there_in_both_languages() {
        assertThat(Sources.texts("faces_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Sources.texts("faces_zh").stringPropertyNames());
    }

    @Test
    void every_text_that_a_page_or_bean_asks_for_exists() {
        List<String> missing = new ArrayList<>();
        Sources.xhtml().forEach((name, source) -> missing.addAll(missing(IN_PAGE, name, source)));
        Sources.java().forEach((name, source) -> missing.addAll(missing(IN_BEAN, name, source)));

        assertThat(missing).isEmpty();
    }

    private static List<String> missing(Pattern pattern, String name, String source) {
        Map<String, Properties> known = new java.util.HashMap<>();
        return pattern.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !known.computeIfAbsent(key.substring(0, key.indexOf('.')), TextsTest::area)
                        .containsKey(key))
                .map(key -> name + ": " + key)
                .toList();
    }

    private static Properties area(String name) {
        return Sources.areas().contains(name) ? Sources.texts(name) : new Properties();
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values.stream().distinct().sorted().toList();
    }
}
