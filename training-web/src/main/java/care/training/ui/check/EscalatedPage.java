package care.training.ui.check;

import care.training.check.alert.AlertSupervision;
import care.training.check.alert.EscalatedAlert;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** Alerts that employers did not acknowledge in time; nobody is named. */
@Named
@RequestScoped
public class EscalatedPage extends TablePage<EscalatedAlert> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AlertSupervision supervision;

    private String district;
    private boolean all;

    @Override
    protected Page<EscalatedAlert> load(int page, int size, String sort) {
        return supervision.escalated(district, !all, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("district", district);
        filters.put("all", all ? true : null);
        return filters;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
