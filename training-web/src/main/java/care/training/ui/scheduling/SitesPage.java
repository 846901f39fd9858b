package care.training.ui.scheduling;

import care.training.scheduling.SiteView;
import care.training.scheduling.Sites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The places where the association holds exams. */
@Named
@RequestScoped
public class SitesPage {
    @Inject
    private Sites sites;

    private List<SiteView> mine;

    public List<SiteView> getMine() {
        if (mine == null) {
            mine = sites.mine();
        }
        return mine;
    }
}
