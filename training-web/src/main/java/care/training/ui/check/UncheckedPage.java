package care.training.ui.check;

import care.training.check.duty.DutyCount;
import care.training.check.duty.StaffDuty;
import care.training.kernel.Page;
import care.training.ui.TablePage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which institutions have staff whom they have not checked as the law demands; nobody is named. */
@Named
@RequestScoped
public class UncheckedPage extends TablePage<DutyCount> {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffDuty duty;

    private String district;

    @Override
    protected Page<DutyCount> load(int page, int size, String sort) {
        return duty.institutions(district, page, size);
    }

    @Override
    protected Map<String, Object> filters() {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("district", district);
        return filters;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
