package care.training.ui;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.web.CorrelationFilter;
import care.training.web.ErrorPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What the error page says: what happened, what to do, and the number under which the log has the rest. */
@Named("errorPage")
@RequestScoped
public class ErrorPageView {
    @Inject
    private Language language;

    @Inject
    private Frame frame;

    @Inject
    private HttpServletRequest request;

    public String getTitle() {
        return problem().code().title(language.getLocale());
    }

    public String getDetail() {
        return problem().detail(language.getLocale());
    }

    public boolean isSignInHelps() {
        return !frame.isSignedIn() && problem().code().status() == 401;
    }

    public boolean isWrongRole() {
        return frame.isSignedIn() && problem().code() == ProblemCode.FORBIDDEN;
    }

    public boolean isRepeatHelps() {
        return problem().code().status() >= 500 && "GET".equals(request.getMethod());
    }

    /** The address that failed, to be tried again. */
    public String getAddress() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        return uri == null ? "/" : uri + (query == null ? "" : "?" + query);
    }

    public String getNumber() {
        return CorrelationFilter.correlationId(request);
    }

    private Problem problem() {
        return request.getAttribute(ErrorPage.PROBLEM) instanceof Problem known
                ? known
                : new Problem(ProblemCode.NOT_FOUND);
    }
}
