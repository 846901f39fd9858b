package care.training.api;

import care.training.kernel.Json;
import care.training.kernel.Languages;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.web.CorrelationFilter;
import care.training.web.FailureLog;
import care.training.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;

/** Answers everything that goes wrong as {@code application/problem+json}, in the caller's language. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    public static final String PROBLEM_JSON = "application/problem+json;charset=UTF-8";

    /** Their first argument is the seconds to wait. */
    private static final Set<ProblemCode> SAYING_HOW_LONG = Set.of(
            ProblemCode.TOO_MANY_GUESSES,
            ProblemCode.TOO_MANY_NAMES,
            ProblemCode.TOO_MANY_VERIFICATIONS,
            ProblemCode.TOO_MANY_RECEIPTS,
            ProblemCode.TOO_MANY_FILES,
            ProblemCode.TOO_MANY_LISTS,
            ProblemCode.TOO_MANY_UNMATCHED,
            ProblemCode.CHECKS_USED_UP,
            ProblemCode.CHECKS_STOPPED);

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        String correlationId = CorrelationFilter.correlationId(request);
        Problem problem = problem(thrown, correlationId);
        FailureLog.write(correlationId, problem, thrown);
        Response answer = answer(problem, request);
        return thrown instanceof WebApplicationException refused ? withHeadersOf(refused, answer) : answer;
    }

    /** The problem as an answer, for filters, which abort a request rather than throw. */
    static Response answer(Problem problem, HttpServletRequest request) {
        Locale language = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String correlationId = CorrelationFilter.correlationId(request);
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type(PROBLEM_JSON)
                .language(language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.write(ProblemDocument.of(problem, language, correlationId)));
        switch (problem.code().status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"training\"");
            case 429, 503 -> answer.header(HttpHeaders.RETRY_AFTER, retryAfter(problem));
            default -> {}
        }
        return answer.build();
    }

    /** In seconds: what the problem itself says, else a moment. */
    private static String retryAfter(Problem problem) {
        return SAYING_HOW_LONG.contains(problem.code()) ? String.valueOf(problem.arguments()[0]) : "5";
    }

    private Problem problem(Throwable thrown, String correlationId) {
        Problem behind = Problems.of(thrown, correlationId);
        if (behind.code() != ProblemCode.UNEXPECTED || !(thrown instanceof WebApplicationException refused)) {
            return notSignedIn(behind) ? new Problem(ProblemCode.NOT_SIGNED_IN) : behind;
        }
        return Problems.ofStatus(refused.getResponse().getStatus(), correlationId);
    }

    private boolean notSignedIn(Problem problem) {
        return problem.code() == ProblemCode.FORBIDDEN && request.getUserPrincipal() == null;
    }

    private static Response withHeadersOf(WebApplicationException refused, Response answer) {
        Object allow = refused.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }
}
