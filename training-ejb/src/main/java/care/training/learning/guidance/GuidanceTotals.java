package care.training.learning.guidance;

import care.training.kernel.Districts;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many households there are, from {@code config/plan/households.yaml}; of most areas it may not be known. */
@ApplicationScoped
public class GuidanceTotals {
    private static final int MOST = 5_000_000;

    @Inject
    private Districts districts;

    private Map<String, Total> totals = Map.of();

    /**
     * What an area, or the city, has counted.
     *
     * @param families households with a child under 3; null where not known
     * @param special those with a disabled, injured or ill child; null where not known
     * @param visited those with a disabled child or with triplets or more; null where not known
     */
    public record Total(Integer families, Integer special, Integer visited, LocalDate countedOn, Sourced source) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("plan/households.yaml"));
    }

    /** For totals read without a container. */
    GuidanceTotals with(Districts areas) {
        districts = areas;
        return this;
    }

    GuidanceTotals load(Path file) {
        Map<String, Total> read = new LinkedHashMap<>();
        for (DataEntry entry : DataEntry.read(file).only("totals").at("totals").items()) {
            entry.only("area", "families", "special", "visited", "countedOn", "mark", "source");
            DataEntry area = entry.at("area");
            if (!districts.isKnown(area.text())) {
                throw area.wrong("is no area of districts.yaml");
            }
            Total total = new Total(
                    number(entry, "families"),
                    number(entry, "special"),
                    number(entry, "visited"),
                    entry.at("countedOn").date(),
                    Marked.sourced(entry));
            if (read.put(area.text(), total) != null) {
                throw area.wrong("has its line already");
            }
        }
        totals = Map.copyOf(read);
        return this;
    }

    private static Integer number(DataEntry entry, String key) {
        return entry.find(key).map(value -> value.number(0, MOST)).orElse(null);
    }

    Optional<Total> of(String area) {
        return Optional.ofNullable(totals.get(area));
    }
}
