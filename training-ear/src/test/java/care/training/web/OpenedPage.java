package care.training.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page as a browser shows it, with everything that went wrong while it was opened. */
final class OpenedPage implements AutoCloseable {
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final List<String> RULES_OF_LAYOUT = List.of(
            "color-contrast",
            "target-size",
            "scrollable-region-focusable",
            "link-in-text-block",
            "region",
            "link-name",
            "button-name",
            "label");

    /** Only what is wrong is told node by node: to tell of all that holds is a third of axe's work. */
    private static final String BARRIERS = """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false})
              .then(results => results.violations.flatMap(
                rule => rule.nodes.map(node => rule.id + ': ' + rule.help + ': ' + node.html)))""";

    /**
     * The visible texts of the page whose language, by the nearest {@code lang}, begins with {@code language}. What
     * somebody typed, and names to choose from, which cannot be marked, are left out.
     */
    private static final String TEXTS = """
            language => {
              const texts = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const text = walker.currentNode.data.trim();
                const parent = walker.currentNode.parentElement;
                if (text && !parent.closest('script,style,textarea,option,code,.code')
                    && parent.closest('[lang]').lang.startsWith(language)) {
                  texts.push(text);
                }
              }
              return texts;
            }""";

    private final Page page;
    private final Response response;
    // a page that calls the server by itself goes on while its requests are counted
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    OpenedPage(BrowserContext window, String path, int width) {
        page = window.newPage();
        page.setViewportSize(width, 844);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFinished(requests::add);
        response = page.navigate(path);
        if (page.locator("#exam").count() > 0) {
            // goes on by itself, through the API
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    @Override
    public void close() {
        page.close();
    }

    Page page() {
        return page;
    }

    int status() {
        return response.status();
    }

    /** Errors and warnings of the console: broken scripts and whatever the content policy refused are among them. */
    List<String> complaints() {
        return complaints;
    }

    String language() {
        return page.locator("html").getAttribute("lang");
    }

    /** Bytes that came over the line, compressed as they were. */
    long weight() {
        return requests.stream()
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
    }

    /** By how many pixels the page is wider than the window. */
    int overhang() {
        return (int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String language) {
        return (List<String>) page.evaluate(TEXTS, language);
    }

    /** What axe finds against WCAG 2.2 AA and its own good practice: rule, what is wrong and where. */
    List<String> barriers() {
        return axe(Map.of("type", "tag", "values", WCAG_22_AA));
    }

    /** The same by the rules that depend on how wide the window is: the rest holds at every width or at none. */
    List<String> barriersOfLayout() {
        return axe(Map.of("type", "rule", "values", RULES_OF_LAYOUT));
    }

    @SuppressWarnings("unchecked")
    private List<String> axe(Map<String, Object> rules) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(BARRIERS, rules);
    }
}
