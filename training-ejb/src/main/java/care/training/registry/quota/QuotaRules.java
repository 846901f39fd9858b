package care.training.registry.quota;

import care.training.kernel.Districts;
import care.training.kernel.Settings;
import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import care.training.kernel.rules.Sourced;
import care.training.registry.organization.StatusKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the plan asks of each area by year, from {@code config/plan/quotas.yaml} (domain 6.2). */
@ApplicationScoped
public class QuotaRules {
    private static final int MOST = 100_000;

    @Inject
    private Districts districts;

    private List<Quota> quotas = List.of();

    /**
     * What must stand at the end of a year in one area.
     *
     * @param area code of an administered area; the city's stands for all of them together
     * @param most null where the plan names no upper number
     */
    public record Quota(int year, StatusKind status, String area, int least, Integer most, Sourced source) {}

    @PostConstruct
    void load() {
        load(Settings.configFolder().resolve("plan/quotas.yaml"));
    }

    /** For rules read without a container. */
    QuotaRules with(Districts areas) {
        districts = areas;
        return this;
    }

    QuotaRules load(Path file) {
        List<Quota> read = new ArrayList<>();
        for (DataEntry entry : DataEntry.read(file).only("quotas").at("quotas").items()) {
            entry.only("year", "status", "areas", "least", "most", "mark", "source");
            int least = entry.at("least").number(0, MOST);
            Integer most =
                    entry.find("most").map(number -> number.number(least, MOST)).orElse(null);
            for (DataEntry area : entry.at("areas").items()) {
                if (!districts.isKnown(area.text())) {
                    throw area.wrong("is no area of districts.yaml");
                }
                read.add(new Quota(
                        entry.at("year").number(2020, 2100),
                        entry.at("status").choice(StatusKind.class),
                        area.text(),
                        least,
                        most,
                        Marked.sourced(entry)));
            }
        }
        quotas = List.copyOf(read);
        return this;
    }

    /** The years that have quotas, the first one first. */
    public List<Integer> years() {
        return quotas.stream().map(Quota::year).distinct().sorted().toList();
    }

    /** In the order of the file. */
    public List<Quota> of(int year) {
        return quotas.stream().filter(quota -> quota.year() == year).toList();
    }
}
