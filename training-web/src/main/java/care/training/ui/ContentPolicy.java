package care.training.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspPhaseListener;
import org.primefaces.util.Constants;

/**
 * Has PrimeFaces make the content policy and its nonce once the page is built and not, as it would by itself, before: only
 * then is it known that a page keeps no state, and a public page opens no session just to remember a nonce.
 */
public class ContentPolicy implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1L;
    private static final String NONCE = Constants.RequestParams.NONCE_PARAM;

    @Override
    public void afterPhase(PhaseEvent event) {
        PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        PrimeFacesContext.getCspState(faces).setInitialized(false);
        if (isWithoutNonce(faces)) {
            faces.getViewRoot().getViewMap().remove(NONCE);
            initWithNewNonce(faces);
        } else {
            init(faces);
        }
    }

    /** A light page has no script that would send the nonce back with its form. */
    private static boolean isWithoutNonce(FacesContext faces) {
        return faces.isPostback()
                && !faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().getRequestParameterMap().containsKey(NONCE);
    }

    /**
     * When such a form comes back with an error the page is made anew and gets a new nonce. PrimeFaces makes one for a
     * form without any only where the request was forwarded, so for this moment it counts as that.
     */
    private static void initWithNewNonce(FacesContext faces) {
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        boolean forwarded = request.containsKey(RequestDispatcher.FORWARD_REQUEST_URI);
        if (!forwarded) {
            request.put(RequestDispatcher.FORWARD_REQUEST_URI, "");
        }
        try {
            init(faces);
        } finally {
            if (!forwarded) {
                request.remove(RequestDispatcher.FORWARD_REQUEST_URI);
            }
        }
    }

    private static void init(FacesContext faces) {
        CspPhaseListener.initCsp(faces, true, false, null, "#{frame.contentPolicy}");
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }
}
