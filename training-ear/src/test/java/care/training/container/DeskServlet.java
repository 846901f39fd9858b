package care.training.container;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands where the API stands: open for the container, so that whoever calls is checked behind it. */
@WebServlet("/api/desk")
public class DeskServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Desk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            response.getWriter().print(desk.whoIsThere());
        } catch (EJBAccessException refused) {
            response.setStatus(request.getUserPrincipal() == null ? 401 : 403);
        }
    }
}
