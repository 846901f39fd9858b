package care.training.ui.registry;

import care.training.registry.organization.StatusKind;
import care.training.registry.quota.Quotas;
import care.training.ui.Bars;
import care.training.ui.DistrictNames;
import care.training.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The plan's quotas of a year beside what stands. */
@Named
@RequestScoped
public class QuotasPage {
    @Inject
    private Quotas quotas;

    @Inject
    private DistrictNames districts;

    @Inject
    private Texts texts;

    private Integer year;
    private Quotas.Year found;

    /** The chosen year; the last one of the plan where none is chosen. */
    public Quotas.Year getFound() {
        if (found == null) {
            found = quotas.of(getYear());
        }
        return found;
    }

    public List<Integer> getYears() {
        return quotas.years();
    }

    /** One picture for each status that has a quota in this year. */
    public List<Bars> getPictures() {
        List<Bars> pictures = new ArrayList<>();
        for (StatusKind kind : StatusKind.values()) {
            List<Bars.Row> rows = getFound().lines().stream()
                    .filter(line -> line.quota().status() == kind)
                    .map(line -> new Bars.Row(districts.name(line.quota().area()), line.actual(), (long)
                            line.quota().least()))
                    .toList();
            if (!rows.isEmpty()) {
                pictures.add(new Bars(
                        texts.of("quotas.picture", String.valueOf(getYear()), texts.name("organizations.status", kind)),
                        texts.get("quotas.actual"),
                        texts.get("quotas.least"),
                        rows));
            }
        }
        return pictures;
    }

    /** "3–5", or "at least 3" where the plan names no upper number. */
    public String asked(Quotas.Line line) {
        Integer most = line.quota().most();
        int least = line.quota().least();
        if (most == null) {
            return texts.of("quotas.asked.least", least);
        }
        return most == least ? String.valueOf(least) : texts.of("quotas.asked.between", least, most);
    }

    public long getReached() {
        return getFound().lines().stream().filter(Quotas.Line::isReached).count();
    }

    public Integer getYear() {
        if (year == null) {
            List<Integer> years = quotas.years();
            year = years.get(years.size() - 1);
        }
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
