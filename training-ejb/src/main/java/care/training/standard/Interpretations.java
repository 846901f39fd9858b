package care.training.standard;

import care.training.kernel.rules.DataEntry;
import care.training.kernel.rules.Marked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The interpretations that hold in a province one after the other, from {@code entry/interpretation.yaml}. They begin
 * before any standard does and leave no gap: each holds until the next one begins.
 */
final class Interpretations {
    private record Since(LocalDate from, Interpretation interpretation) {}

    private final List<Since> periods;

    private Interpretations(List<Since> periods) {
        this.periods = List.copyOf(periods);
    }

    /** Refuses, with {@link IllegalStateException}, a file without one for the province or not in the order of time. */
    static Interpretations read(DataEntry file, String province) {
        DataEntry list = file.only("interpretations").at("interpretations");
        List<Since> periods = new ArrayList<>();
        for (DataEntry entry : list.items()) {
            entry.only("province", "from", "workTime", "workRounding");
            Since period = new Since(
                    entry.at("from").date(),
                    new Interpretation(
                            Marked.value(entry.at("workTime")).choice(Interpretation.Reading.class),
                            Marked.value(entry.at("workRounding")).choice(Interpretation.Rounding.class)));
            if (!entry.at("province").text().equals(province)) {
                continue;
            }
            if (!periods.isEmpty()
                    && !period.from().isAfter(periods.get(periods.size() - 1).from())) {
                throw entry.at("from").wrong("must be later than the one before");
            }
            periods.add(period);
        }
        if (periods.isEmpty()) {
            throw list.wrong("has none for province " + province);
        }
        return new Interpretations(periods);
    }

    /** The one that holds on a day; the first one also before it begins. */
    Interpretation on(LocalDate day) {
        Since holding = periods.get(0);
        for (Since period : periods) {
            if (!period.from().isAfter(day)) {
                holding = period;
            }
        }
        return holding.interpretation();
    }
}
