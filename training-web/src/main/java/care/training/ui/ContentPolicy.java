package care.training.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspPhaseListener;

/**
 * Has PrimeFaces make the content policy and its nonce once the page is built and not, as it would by itself, before: only
 * then is it known that a page keeps no state, and a public page opens no session just to remember a nonce.
 */
public class ContentPolicy implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1L;

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
        CspPhaseListener.initCsp(faces, true, false, null, "#{frame.contentPolicy}");
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }
}
