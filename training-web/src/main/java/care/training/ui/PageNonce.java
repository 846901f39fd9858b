package care.training.ui;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.csp.CspState;

/**
 * The content policy's nonce without a session: PrimeFaces keeps it in the view's map, which opens a session for every
 * visitor of a public page. A page's later requests by script bring the nonce of the page back with them.
 */
public class PageNonce extends CspState {
    private final FacesContext faces;
    private String nonce;

    PageNonce(FacesContext faces) {
        super(faces);
        this.faces = faces;
    }

    @Override
    public String getNonce() {
        if (nonce == null) {
            String sent = faces.getExternalContext().getRequestParameterMap().get("primefaces.nonce");
            boolean isOfPage = sent != null
                    && faces.getPartialViewContext().isAjaxRequest()
                    && sent.matches("[A-Za-z0-9+/=]{16,64}");
            nonce = isOfPage ? sent : generateNonce();
        }
        return nonce;
    }

    /** Puts this in PrimeFaces' place before it makes its own. */
    public static class Listener implements PhaseListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforePhase(PhaseEvent event) {
            FacesContext faces = event.getFacesContext();
            faces.getAttributes().put(CspState.class.getName(), new PageNonce(faces));
        }

        @Override
        public PhaseId getPhaseId() {
            return PhaseId.RESTORE_VIEW;
        }
    }
}
