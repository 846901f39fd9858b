package care.training.ui.learning;

import care.training.kernel.Districts;
import care.training.learning.guidance.HouseholdKind;
import care.training.learning.guidance.Occasion;
import care.training.learning.guidance.Topic;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The choices of the form on a guidance worker's phone. It knows nothing of her: the page is kept on the device. */
@Named
@RequestScoped
public class GuidanceForm {
    @Inject
    private Districts districts;

    public List<Districts.District> getAreas() {
        return districts.all();
    }

    public HouseholdKind[] getKinds() {
        return HouseholdKind.values();
    }

    public Occasion[] getOccasions() {
        return Occasion.values();
    }

    public Topic[] getTopics() {
        return Topic.values();
    }
}
