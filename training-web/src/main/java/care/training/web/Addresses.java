package care.training.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that people share, print or scan, each with its record in the path: {@code /courses/…}, {@code
 * /problems/class-full} and, in the QR code of a certificate, {@code /verify/number/code}.
 */
@WebServlet({"/courses/*", "/problems/*", "/verify/*"})
public class Addresses extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final List<Address> KNOWN = List.of(
            new Address("/courses/([^/]+)", "/courses/course", "id"),
            new Address("/problems/([^/]+)", "/problems", "code"),
            new Address("/verify/([^/]+)/([^/]+)", "/verify", "number", "code"));

    private record Address(Pattern path, String page, List<String> names) {
        Address(String path, String page, String... names) {
            this(Pattern.compile(path), page, List.of(names));
        }

        String target(Matcher found) {
            StringJoiner query = new StringJoiner("&", page + "?", "");
            for (int i = 0; i < names.size(); i++) {
                query.add(names.get(i) + "=" + URLEncoder.encode(found.group(i + 1), StandardCharsets.UTF_8));
            }
            return query.toString();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        for (Address address : KNOWN) {
            Matcher found = address.path().matcher(path);
            if (found.matches()) {
                // not forwarded: this servlet's own pattern would take the course's page in again
                response.sendRedirect(request.getContextPath() + address.target(found));
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
