package care.training.web;

import care.training.kernel.Languages;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /language?to=en&back=/courses?q=x}: remembers the language and goes back to the page it was chosen on. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "language";
    private static final String ENGLISH = "en";
    private static final String CHINESE = "zh";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie cookie = new Cookie(COOKIE, ENGLISH.equals(request.getParameter("to")) ? ENGLISH : CHINESE);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(ownPage(request.getParameter("back")));
    }

    /** The language that was chosen before; the error pages of the server need it outside of Faces. */
    public static Optional<Locale> chosen(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> ENGLISH.equals(cookie.getValue()) ? Languages.ENGLISH : Languages.CHINESE)
                .findFirst();
    }

    /** Only ever a page of this site: an address that leads away would make this a tool for phishing. */
    static String ownPage(String back) {
        boolean own = back != null
                && back.startsWith("/")
                && !back.startsWith("//")
                && back.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 127);
        return own ? back : "/";
    }
}
