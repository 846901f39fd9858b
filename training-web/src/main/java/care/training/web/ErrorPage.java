package care.training.web;

import care.training.api.ProblemDocument;
import care.training.kernel.Json;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the server sends every error that nothing else has answered: machines get a problem document, people a page that
 * says what to do. Neither ever sees a stack trace; it goes to the log under the request's number.
 */
@WebServlet("/errors/any")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The one folder of a role beside its home's. */
    private static final String INVIGILATION = "/invigilate";

    /** The request attribute with the {@link Problem} that the page shows. */
    public static final String PROBLEM = "care.training.problem";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Problem problem = problem(request);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown != null) {
            FailureLog.write(CorrelationFilter.correlationId(request), problem, thrown);
        }
        response.setStatus(problem.code().status());
        response.setHeader("Cache-Control", "no-store");
        if (isForMachines(request)) {
            answerAsJson(problem, request, response);
        } else {
            request.setAttribute(PROBLEM, problem);
            request.getRequestDispatcher("/WEB-INF/errors/error.xhtml").forward(request, response);
        }
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem known) {
            return known;
        }
        String correlationId = CorrelationFilter.correlationId(request);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown != null) {
            return Problems.of(thrown, correlationId);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(403).equals(status) && !isPageOfRole(request)) {
            // addresses that are not listed are denied; to a person there is simply nothing there
            return new Problem(ProblemCode.NOT_FOUND);
        }
        return Problems.ofStatus(status instanceof Integer code ? code : 404, correlationId);
    }

    private static boolean isPageOfRole(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && Stream.concat(SignedIn.homes().values().stream(), Stream.of(INVIGILATION))
                        .anyMatch(folder -> (uri + "/").startsWith(request.getContextPath() + folder + "/"));
    }

    private static boolean isForMachines(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && uri.startsWith(request.getContextPath() + "/api/");
    }

    private static void answerAsJson(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Languages.accepted(request.getHeader("Accept-Language"));
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.write(ProblemDocument.of(problem, language, CorrelationFilter.correlationId(request))));
    }
}
