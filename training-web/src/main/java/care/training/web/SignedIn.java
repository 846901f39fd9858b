package care.training.web;

import care.training.kernel.Roles;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /sign-in}: whoever gets here is signed in and goes on to the home page of their role. */
@WebServlet("/sign-in")
public class SignedIn extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> HOMES = homes();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String home = HOMES.entrySet().stream()
                .filter(role -> request.isUserInRole(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/");
        response.sendRedirect(request.getContextPath() + home);
    }

    /** Each role's home page, in the order in which they are preferred for a person with several. */
    public static Map<String, String> homes() {
        Map<String, String> homes = new LinkedHashMap<>();
        homes.put(Roles.ADMIN, "/admin");
        homes.put(Roles.ASSOCIATION, "/association");
        homes.put(Roles.REGULATOR, "/regulator");
        homes.put(Roles.COLLEGE, "/college");
        homes.put(Roles.EMPLOYER, "/employer");
        homes.put(Roles.ASSESSOR, "/assess");
        homes.put(Roles.AUDITOR, "/audit");
        homes.put(Roles.CAREGIVER, "/me");
        return homes;
    }
}
