package care.training.ui;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Shows the frame's messages after every ajax request that has some, so that no page forgets to. */
public class MessagesUpdate implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        PartialViewContext partial = faces.getPartialViewContext();
        if (partial.isAjaxRequest() && !partial.isRenderAll()) {
            UIComponent messages = faces.getViewRoot().findComponent("messages");
            if (messages != null) {
                partial.getRenderIds().add(messages.getClientId(faces));
            }
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
