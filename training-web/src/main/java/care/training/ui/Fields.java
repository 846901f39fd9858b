package care.training.ui;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;

/**
 * Ties each input to its hint and its error ({@code t:field} gives both an id), so that a screen reader says them, and
 * marks the wrong one. Done here once, so that no page has to remember it.
 */
public class Fields implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) throws AbortProcessingException {
        UIInput input = (UIInput) event.getSource();
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        String described = ids(input);
        if (!described.isEmpty()) {
            attributes.put("aria-describedby", described);
        }
        if (!isGroup(input)) {
            put(attributes, "aria-invalid", !((EditableValueHolder) input).isValid());
            put(attributes, "aria-required", input.isRequired());
        }
    }

    /** Radio buttons and boxes are written as a list, whose parts may not be called required. */
    private static boolean isGroup(UIInput input) {
        return input instanceof HtmlSelectOneRadio || input instanceof HtmlSelectManyCheckbox;
    }

    private static void put(Map<String, Object> attributes, String name, boolean holds) {
        if (holds) {
            attributes.put(name, "true");
        } else {
            attributes.remove(name);
        }
    }

    private static String ids(UIInput input) {
        FacesContext faces = FacesContext.getCurrentInstance();
        StringBuilder ids = new StringBuilder();
        for (String part : new String[] {"-hint", "-error"}) {
            UIComponent found = input.findComponent(input.getId() + part);
            if (found != null && found.isRendered() && (part.equals("-hint") || !input.isValid())) {
                ids.append(ids.isEmpty() ? "" : " ").append(found.getClientId(faces));
            }
        }
        return ids.toString();
    }
}
