package care.training.check;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;

/** What a check obliges to, from {@code config/checks/rules.yaml}. */
@ApplicationScoped
public class CheckRules {
    private int reviewMonths;

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("checks/rules.yaml"));
    }

    /** Throws {@link IllegalStateException}, saying where, when a value is missing or not what it must be. */
    CheckRules load(Path file) {
        DataEntry values = DataEntry.read(file).only("reviewMonths");
        reviewMonths = Marked.value(values.at("reviewMonths")).number(1, 120);
        return this;
    }

    /** By when somebody who was checked on a day must be checked again. */
    public LocalDate reviewDueOn(LocalDate checkedOn) {
        return checkedOn.plusMonths(reviewMonths);
    }
}
