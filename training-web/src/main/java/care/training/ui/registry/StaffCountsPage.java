package care.training.ui.registry;

import care.training.kernel.Page;
import care.training.registry.employment.StaffCount;
import care.training.registry.employment.StaffSupervision;
import care.training.ui.Dates;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many people, and carers, the organizations of a district employ on a day; nobody is named. */
@Named
@RequestScoped
public class StaffCountsPage extends TablePage<StaffCount> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffSupervision supervision;

    @Inject
    private transient Dates dates;

    private String district;
    private LocalDate on;
    private transient StaffSupervision.Total everybody;

    @Override
    protected Page<StaffCount> load(int page, int size, String sort) {
        return supervision.counts(district, wanted(), page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("district", district);
        filters.put("on", on);
        return filters;
    }

    /** Each person once, however many employers she has. */
    public StaffSupervision.Total getEverybody() {
        if (everybody == null) {
            everybody = supervision.total(district, wanted());
        }
        return everybody;
    }

    private LocalDate wanted() {
        return on == null ? dates.getToday() : on;
    }

    /** What takes the day on to the next address; empty for today. */
    public String getDay() {
        return on == null ? "" : "&on=" + on;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
