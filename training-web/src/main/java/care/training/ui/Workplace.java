package care.training.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The home of the role whose page is open, {@code /college} or {@code /association}: pages that both have lead on to those of
 * the same role.
 */
@Named("workplace")
@RequestScoped
public class Workplace {
    public String getHome() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        int end = page.indexOf('/', 1);
        return end < 0 ? page.replaceFirst("\\.xhtml$", "") : page.substring(0, end);
    }

    /** The outcome of an action that leads to a page of the same role, {@code /import/report?id=1}. */
    public String to(String path) {
        return getHome() + path + (path.contains("?") ? "&" : "?") + "faces-redirect=true";
    }
}
