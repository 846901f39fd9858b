package care.training.ui.learning;

import care.training.kernel.Districts;
import care.training.learning.guidance.AreaFigures;
import care.training.learning.guidance.GuidancePosts;
import care.training.learning.guidance.GuidanceTargets;
import care.training.learning.guidance.PostView;
import care.training.ui.Messages;
import care.training.ui.SubjectForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The association's guidance workers, and by area what they recorded. */
@Named
@ViewScoped
public class GuidancePage extends SubjectForm {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/association/guidance?faces-redirect=true";

    @Inject
    private transient GuidancePosts guidance;

    @Inject
    private transient GuidanceTargets targets;

    @Inject
    private transient Districts districts;

    @Inject
    private transient Messages messages;

    private String area;
    private transient List<AreaFigures> figures;
    private transient List<PostView> posts;

    public List<AreaFigures> getFigures() {
        if (figures == null) {
            figures = guidance.figures();
        }
        return figures;
    }

    public List<PostView> getPosts() {
        if (posts == null) {
            posts = guidance.posts();
        }
        return posts;
    }

    public String appoint() {
        guidance.appoint(document(), getName(), area);
        messages.done("guidance.appointed", getName());
        return AGAIN;
    }

    public String end(UUID post) {
        guidance.end(post);
        messages.done("guidance.ended");
        return AGAIN;
    }

    public GuidanceTargets getTargets() {
        return targets;
    }

    public List<Districts.District> getAreas() {
        return districts.all();
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }
}
