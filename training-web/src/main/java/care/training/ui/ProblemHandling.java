package care.training.ui;

import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.web.CorrelationFilter;
import care.training.web.ErrorPage;
import care.training.web.FailureLog;
import care.training.web.Problems;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;

/**
 * The one error path of the pages. A problem that an action met becomes messages on the same page, with everything the
 * person typed still there. A page that cannot be shown at all becomes the error page. A page that was open too long is
 * opened again.
 */
public class ProblemHandling extends ExceptionHandlerFactory {
    public ProblemHandling(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            Iterator<ExceptionQueuedEvent> queued =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (queued.hasNext()) {
                ExceptionQueuedEventContext event = queued.next().getContext();
                queued.remove();
                handle(event.getContext(), event.getException(), event.getPhaseId());
            }
        }

        private void handle(FacesContext faces, Throwable thrown, PhaseId phase) {
            try {
                if (isExpired(thrown)) {
                    openAgain(faces);
                    return;
                }
                Problem problem = logged(faces, thrown);
                if (faces.isPostback() && phase != PhaseId.RENDER_RESPONSE && phase != PhaseId.RESTORE_VIEW) {
                    Messages.show(faces, problem);
                    faces.validationFailed();
                    faces.renderResponse();
                } else {
                    errorPage(faces, problem);
                }
            } catch (IOException | ServletException failed) {
                throw new FacesException(failed);
            }
        }

        private static boolean isExpired(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ViewExpiredException) {
                    return true;
                }
            }
            return false;
        }

        private static Problem logged(FacesContext faces, Throwable thrown) {
            String number = CorrelationFilter.correlationId(request(faces));
            Problem problem = Problems.of(thrown, number);
            FailureLog.write(number, problem, thrown);
            return problem;
        }

        /** The page again with a word on why; what was typed is gone with the session that it belonged to. */
        private static void openAgain(FacesContext faces) throws IOException {
            ExternalContext external = faces.getExternalContext();
            external.getFlash().put(Messages.REOPENED, true);
            HttpServletRequest request = request(faces);
            String query = request.getQueryString();
            external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
            faces.responseComplete();
        }

        private static void errorPage(FacesContext faces, Problem problem) throws IOException, ServletException {
            HttpServletRequest request = request(faces);
            HttpServletResponse response =
                    (HttpServletResponse) faces.getExternalContext().getResponse();
            if (response.isCommitted() || request.getAttribute(ErrorPage.PROBLEM) != null) {
                // half a page is out, or the error page itself failed: nothing more can be shown
                throw new FacesException(
                        problem.code() == ProblemCode.UNEXPECTED ? "unexpected" : problem.getMessage());
            }
            response.reset();
            faces.responseComplete();
            request.setAttribute(ErrorPage.PROBLEM, problem);
            response.sendError(problem.code().status());
        }

        private static HttpServletRequest request(FacesContext faces) {
            return (HttpServletRequest) faces.getExternalContext().getRequest();
        }
    }
}
