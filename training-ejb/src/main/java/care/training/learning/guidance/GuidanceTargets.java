package care.training.learning.guidance;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** What the plan wants guided, from {@code config/plan/guidance.yaml}. */
@ApplicationScoped
public class GuidanceTargets {
    private int familiesGuidedPercent;
    private int specialGuidedPercent;
    private int visits;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("plan/guidance.yaml"));
    }

    GuidanceTargets load(Path file) {
        DataEntry values = DataEntry.read(file).only("familiesGuidedPercent", "specialGuidedPercent", "visits");
        familiesGuidedPercent = Marked.value(values.at("familiesGuidedPercent")).number(1, 100);
        specialGuidedPercent = Marked.value(values.at("specialGuidedPercent")).number(1, 100);
        visits = Marked.value(values.at("visits")).number(1, 1_000);
        return this;
    }

    public int familiesGuidedPercent() {
        return familiesGuidedPercent;
    }

    public int specialGuidedPercent() {
        return specialGuidedPercent;
    }

    /** Of a family with a disabled child or with triplets or more. */
    public int visits() {
        return visits;
    }
}
