package care.training.certification.validity;

import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The editions of {@code config/certificate/validity.yaml}, the first first. */
@ApplicationScoped
public class ValidityRules {
    private List<ValidityEdition> editions = List.of();

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("certificate/validity.yaml"));
    }

    /** Throws {@link care.training.kernel.rules.FlawedRules}, saying where, when a value is missing or wrong. */
    ValidityRules load(Path file) {
        editions = ValidityFile.read(DataEntry.read(file));
        return this;
    }

    /** The editions of a file that is not read at the start. Throws as {@link #load(Path)}. */
    public static List<ValidityEdition> read(String text) {
        return ValidityFile.read(DataEntry.parse("validity.yaml", text));
    }

    public List<ValidityEdition> editions() {
        return editions;
    }

    /** The edition that holds on a day; before the first one's day that one, for there is no other. */
    public ValidityEdition on(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(editions.get(0));
    }
}
