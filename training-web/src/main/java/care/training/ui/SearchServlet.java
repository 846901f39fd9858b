package care.training.ui;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Takes the search of a table of people and goes to the table: the words stay with the session, everything else stands in the
 * address. It changes nothing else, so no token is asked for.
 */
@WebServlet("/find")
public class SearchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TO = "to";
    private static final String WORDS = "q";
    private static final Set<String> TABLES = Set.of(
            "/regulator/bans",
            "/employer/staff",
            "/association/assessors",
            "/association/certificates",
            "/association/validity");

    @Inject
    private SearchWords words;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String table = request.getParameter(TO);
        if (!TABLES.contains(table)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        request.getParameterMap().keySet().stream()
                .filter(name -> !name.equals(TO))
                .forEach(name -> add(query, name, request.getParameter(name)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + table + query);
        response.setHeader("Cache-Control", "no-store");
    }

    private void add(StringJoiner query, String name, String given) {
        String value = name.equals(WORDS) ? words.mark(given) : given;
        if (value != null && !value.isBlank()) {
            query.add(encoded(name) + "=" + encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
