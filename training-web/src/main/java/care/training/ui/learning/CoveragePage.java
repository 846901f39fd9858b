package care.training.ui.learning;

import care.training.learning.guidance.AreaCoverage;
import care.training.learning.guidance.GuidanceCoverage;
import care.training.learning.guidance.GuidanceTargets;
import care.training.learning.guidance.GuidedShare;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was guided beside what the plan wants, by area. */
@Named
@RequestScoped
public class CoveragePage {
    @Inject
    private GuidanceCoverage coverage;

    @Inject
    private GuidanceTargets targets;

    private List<AreaCoverage> areas;

    public List<AreaCoverage> getAreas() {
        if (areas == null) {
            areas = coverage.areas();
        }
        return areas;
    }

    public GuidanceTargets getTargets() {
        return targets;
    }

    public String look(GuidedShare share) {
        return switch (share.standing()) {
            case REACHED -> "ok";
            case NOT_REACHED -> "wait";
            case DOUBTFUL -> "no";
            case UNKNOWN -> "empty";
        };
    }
}
