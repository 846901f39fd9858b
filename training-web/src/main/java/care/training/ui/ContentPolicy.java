package care.training.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
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
        forgetUnsentNonce(faces);
        PrimeFacesContext.getCspState(faces).setInitialized(false);
        CspPhaseListener.initCsp(faces, true, false, null, "#{frame.contentPolicy}");
    }

    /**
     * A light page has no script that would send the nonce back with its form; when such a form comes back with an error
     * the page is made anew, and gets a new nonce instead of being compared with the old one.
     */
    private static void forgetUnsentNonce(FacesContext faces) {
        boolean whole = faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest();
        if (whole && !faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            faces.getViewRoot().getViewMap().remove(NONCE);
        }
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }
}
