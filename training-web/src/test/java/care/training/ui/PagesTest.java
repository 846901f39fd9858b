package care.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What holds for every page, read from its source. What only a browser can see is tested there. */
class PagesTest {
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=");
    private static final Pattern INPUT = Pattern.compile(
            "<(?:h:input(?:Text|Textarea|Secret|File)|h:selectOne\\w+|h:selectMany\\w+|h:selectBooleanCheckbox"
                    + "|p:input\\w+|p:select\\w+|p:datePicker|p:autoComplete|p:password|p:textarea)\\b[^>]*>");
    private static final Pattern CONFIRM = Pattern.compile("(?s)<t:confirm\\b([^>]*)>(.*?)</t:confirm>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    static Stream<Map.Entry<String, String>> everything() {
        return Sources.xhtml().entrySet().stream();
    }

    static Stream<Map.Entry<String, String>> pages() {
        return Sources.pages().entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void it_is_well_formed(Map.Entry<String, String> page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void it_has_nothing_that_the_content_policy_forbids(Map.Entry<String, String> page) {
        assertThat(page.getValue())
                .as(page.getKey())
                .doesNotContain("<f:ajax", "<h:commandLink", "<h:button", " style=\"", "<style", "javascript:")
                .doesNotContainPattern(HANDLER)
                .doesNotContainPattern("<script(?! src)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void it_uses_the_layout_and_has_a_title_from_the_texts(Map.Entry<String, String> page) {
        assertThat(page.getValue())
                .as(page.getKey())
                .contains("template=\"/WEB-INF/templates/layout.xhtml\"")
                .containsPattern("<ui:define name=\"title\">#\\{");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void it_has_no_text_of_its_own(Map.Entry<String, String> page) {
        String visible = page.getValue()
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("#\\{[^}]*}", "")
                .replaceAll("(?s)<[^>]*>", "");

        assertThat(visible).as(page.getKey()).doesNotContainPattern("[A-Za-z\\p{IsHan}]{2,}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void every_input_has_a_label(Map.Entry<String, String> page) {
        List<String> unlabelled = new ArrayList<>();
        Matcher inputs = INPUT.matcher(page.getValue());
        while (inputs.find()) {
            Matcher id = ID.matcher(inputs.group());
            if (!id.find() || !isLabelled(page.getValue(), id.group(1), inputs.group())) {
                unlabelled.add(inputs.group());
            }
        }

        assertThat(unlabelled).as(page.getKey()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void what_is_asked_once_looks_dangerous_only_where_its_button_does(Map.Entry<String, String> page) {
        Matcher confirms = CONFIRM.matcher(page.getValue());
        while (confirms.find()) {
            assertThat(confirms.group(1).contains("danger=\"true\""))
                    .as(confirms.group())
                    .isEqualTo(confirms.group(2).contains("\"button danger\""));
        }
    }

    @Test
    void every_page_has_a_row_in_the_list_that_the_browser_test_opens() {
        Set<String> listed = Sources.listedPages();

        assertThat(Sources.pages().keySet().stream()
                        .map(name -> "/" + name.replaceFirst("(^index)?\\.xhtml$", ""))
                        .filter(path -> !listed.contains(path)))
                .as("missing in training-ear/src/test/resources/pages.csv")
                .isEmpty();
    }

    private static boolean isLabelled(String page, String id, String input) {
        return page.contains(" for=\"" + id + "\"") || input.contains("aria-label");
    }
}
